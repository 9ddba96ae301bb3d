import type { BuildOrder } from "../../../../provider/lifecycle/create/BuildOrder";
import { earlierCreates } from "../../../../provider/lifecycle/create/recoverCreate";
import { writeStamp } from "../../../../provider/recovery/requestStamp";
import type { Segment } from "../../../../provider/segment/Segment";
import type { FakeStack } from "./FakeStack";

/** What an order asks for where it says nothing else. */
export const buyers = {
    urn: "urn:pulumi:prod::shop::classify:ClassifySegment::buyers",
    definition: { name: "Snowblower Buyers", prompt: "Homeowners" },
};

/** Has the stack's present run build a segment. */
export function buildSegment({ run }: FakeStack, change: Partial<BuildOrder> = {}): Promise<Segment> {
    const row = run.row(change.urn ?? buyers.urn);
    const stamp = writeStamp({ askedAt: run.clock.now(), definitionHash: "AbCdEfGhIjKl" });
    const order = { ...buyers, stamp, allowDuplicateName: false, row, api: run.session().api(row), ...change };
    const { urn, definition, allowDuplicateName } = order;
    run.names.declare(urn, { name: definition.name, allowDuplicateName, isNew: true });
    run.knowledge.learn(urn, run.stackState);
    const interrupted = earlierCreates(urn, order.stamp, run.stackState);
    return run.session().builder.build({ interrupted, ...order });
}
