import { expect } from "chai";
import { judgeCreates } from "../../../../provider/recovery/judgeCreates";
import { readInterruptedStack } from "../../../../provider/recovery/readInterruptedStack";
import type { Segment } from "../../../../provider/segment/Segment";
import { created, creating, declared, type Json, stackExport } from "../support/stackExports";

const minute = 60_000;
const now = Date.parse("2026-02-12T22:00:00Z");
const clocks = { aheadMs: 0, pollIntervalMs: minute };

const segment = (id: number, ageMs = 0): Segment => ({
    id,
    name: "Snowblower Buyers",
    status: "processing",
    createdDate: new Date(now - ageMs).toISOString(),
});

/** The decisions, by the last part of the URN. */
function judge(
    operations: readonly Json[],
    account: readonly Segment[],
    resources: readonly Json[] = [],
): Record<string, unknown> {
    const stack = readInterruptedStack(stackExport(now, resources, operations.map(creating)));
    const judged = judgeCreates(stack ?? { creates: [], owned: [], savedAt: undefined }, account, clocks, now);
    return Object.fromEntries(
        judged.map(({ create, decision }): [string, unknown] => [
            create.resource.urn.split("::").at(-1) ?? "",
            decision.kind === "resume" ? decision.segment.id : decision.kind,
        ]),
    );
}

describe("deciding on interrupted creates", () => {
    it("passes over segments that are older than the request, and those that the stack manages", () => {
        const asked = declared("buyers", { askedAt: now - minute });

        expect(judge([asked], [segment(61, 30 * minute), segment(62)])).to.deep.equal({ buyers: 62 });
        expect(judge([asked], [segment(61)], [created("others", 61)])).to.deep.equal({ buyers: "wait" });
    });

    it("counts from the first request where several runs were killed over the same definition", () => {
        const [first, second] = [50, 1].map((age) => declared("buyers", { askedAt: now - age * minute }));

        expect(judge([second ?? {}, first ?? {}], [segment(62, 49 * minute)])).to.deep.equal({ buyers: 62 });
    });

    it("counts from the last request where the definition was edited between two killed runs", () => {
        const before = declared("buyers", { askedAt: now - 50 * minute, prompt: "before" });
        const after = declared("buyers", { askedAt: now - minute });

        expect(judge([before, after], [segment(62, 49 * minute)])).to.deep.equal({ buyers: "wait" });
    });

    it("gives resources with the same definition one segment each", () => {
        const equal = { prompt: "the same", allowDuplicateName: true };
        const both = ["a", "b"].map((name) => declared(name, { ...equal, askedAt: now - minute }));

        expect(judge(both, [segment(63), segment(62)])).to.deep.equal({ a: 62, b: 63 });
        expect(judge(both, [segment(62)])).to.deep.equal({ a: 62, b: "wait" });
        expect(judge(both, [segment(61), segment(62), segment(63)])).to.deep.equal({ a: "several", b: "several" });
    });

    it("gives a segment to none of two resources that have its name and differ otherwise", () => {
        const both = ["a", "b"].map((name) => declared(name, { askedAt: now - minute }));

        expect(judge(both, [segment(62)])).to.deep.equal({ a: "several", b: "several" });
    });
});
