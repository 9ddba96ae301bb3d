import type { Properties } from "../engine/properties";
import { formerOutput } from "../recovery/formerSegments";
import { parseStamp, writeStamp } from "../recovery/requestStamp";
import { type FormerSegment, unconfirmedId } from "../recovery/StackState";
import { definitionHash } from "../segment/meaning";
import type { Clock } from "../time/Clock";
import type { UnconfirmedRequestError } from "./create/createErrors";
import { hidden } from "../engine/hiddenProperties";
import { visible } from "./segmentState";
import { UnfinishedError } from "./UnfinishedError";

/** What a preview says of a resource whose request is not confirmed. */
export const unconfirmedInState =
    "an earlier run requested this segment and received no response. The update searches the account for it and builds only if there is none";

/** What the removal of such a resource says: with the state, the time of the request is gone, and nothing searches again. */
export function unconfirmedForgotten({ name }: Properties): string {
    return (
        `segment "${String(name)}" may exist in the account: it was requested, no response was received, and its ID is not known. ` +
        "To find it, run `pulumi-classify list`. To manage it again, declare it with `adopt: <id>`"
    );
}

/**
 * Inputs with the stamp of the request. A resource keeps the stamp it was created with: a new one for each run would change
 * every resource of the state each time.
 */
export function stamped(olds: Properties | undefined, news: Properties, clock: Pick<Clock, "now">): Properties {
    const stamp =
        olds === undefined
            ? writeStamp({ askedAt: clock.now(), definitionHash: definitionHash(news) })
            : olds[hidden.asked];
    return stamp === undefined ? news : { ...news, [hidden.asked]: stamp };
}

export function stampIn(inputs: Properties): string | undefined {
    const stamp = inputs[hidden.asked];
    return typeof stamp === "string" ? stamp : undefined;
}

/**
 * Saves the resource without a segment ID, and with the time of the first request that is not confirmed.
 *
 * @param former the segments that the resource had before
 */
export function unconfirmed(
    inputs: Properties,
    error: UnconfirmedRequestError,
    former: readonly FormerSegment[],
): UnfinishedError {
    const hash = parseStamp(inputs[hidden.asked])?.definitionHash ?? definitionHash(inputs);
    const stamp = writeStamp({ askedAt: error.sentAfter, definitionHash: hash });
    const outputs = { ...visible(inputs), [hidden.asked]: stamp, ...formerOutput(hidden.former, former) };
    return new UnfinishedError(unconfirmedId, outputs, error);
}
