import { z } from "zod";
import { isBuildFault, isLate } from "../faults/Fault";
import type { FaultPlan, RequestFacts } from "../faults/FaultPlan";
import type { BuildPlan, SegmentStore } from "../segments/SegmentStore";
import { type Answer, describeIssues, refusal, refusals } from "../wire/Answer";
import { createBody, toSegmentRequest, toWire } from "../wire/segmentJson";

const looseBody = z.looseObject({
    name: z.unknown().optional(),
    prompt: z.unknown().optional(),
    example_urls: z.unknown().optional(),
});

/** The three operations of the vendor's page, without HTTP. */
export class SegmentRequests {
    constructor(
        private readonly store: SegmentStore,
        private readonly faults: FaultPlan,
        private readonly buildTimeMs: number,
    ) {}

    /** With `keep: false` the answer is the same, but the segment is lost. */
    create(account: string, body: unknown, { keep, facts }: { keep: boolean; facts: RequestFacts }): Answer {
        const missing = missingParameter(body);
        if (missing !== undefined) {
            return refusal(400, missing);
        }
        const parsed = createBody.safeParse(body);
        if (!parsed.success) {
            return refusal(422, describeIssues(parsed.error));
        }
        const request = toSegmentRequest(parsed.data);
        const plan = keep ? this.planBuild(facts) : this.usualBuild();
        const segment = this.store.draft(account, request, plan);
        if (keep) {
            this.store.add(segment);
        }
        // A new segment is answered as pending, however short its build.
        return { status: 201, body: toWire({ ...segment, status: "pending", processedAt: undefined }) };
    }

    get(account: string, id: number): Answer {
        if (!Number.isSafeInteger(id)) {
            return refusal(400, "The segment ID must be an integer");
        }
        const segment = this.store.find(account, id);
        return segment === undefined ? refusals.unknownSegment(id) : { status: 200, body: toWire(segment) };
    }

    list(account: string): Answer {
        return { status: 200, body: this.store.list(account).map(toWire) };
    }

    private usualBuild(): BuildPlan {
        return { buildTimeMs: this.buildTimeMs, outcome: "complete" };
    }

    private planBuild(facts: RequestFacts): BuildPlan {
        const late = this.faults.take(facts, isLate);
        const shown = late === undefined ? {} : { late: { ms: late.ms, gets: late.gets } };
        return { ...this.usualBuild(), ...shown, ...this.unusualBuild(facts) };
    }

    private unusualBuild(facts: RequestFacts): Partial<BuildPlan> {
        const fault = this.faults.take(facts, isBuildFault);
        switch (fault?.kind) {
            case "fail-build":
                return { outcome: "failed" };
            case "never-build":
                return { outcome: "never" };
            case "slow-build":
                return { buildTimeMs: fault.buildTimeMs };
            case undefined:
                return {};
        }
    }
}

function missingParameter(body: unknown): string | undefined {
    const parsed = looseBody.safeParse(body);
    if (!parsed.success) {
        return "The request body must be a JSON object";
    }
    const { name, prompt, example_urls: exampleUrls } = parsed.data;
    if (isMissing(name)) {
        return "name is required";
    }
    return isMissing(prompt) && isMissing(exampleUrls)
        ? "At least one of prompt or example_urls is required"
        : undefined;
}

/** Null is not missing: it is a value of the wrong type. */
function isMissing(value: unknown): boolean {
    return value === undefined || (typeof value === "string" && value.trim() === "") || isEmptyList(value);
}

function isEmptyList(value: unknown): boolean {
    return Array.isArray(value) && value.length === 0;
}
