import type * as pulumi from "@pulumi/pulumi";
import type { SegmentRecord } from "../segment/Segment";
import type { MockAccount } from "./MockAccount";

type Resource = pulumi.runtime.MockResourceArgs;
type Answer = pulumi.runtime.MockResourceResult;

/** A `ClassifySegment`: one that exists, by `get` or `adopt`, or a new one. */
export function segmentMock({ id, name, inputs }: Resource, account: MockAccount): Answer {
    const declared = inputs as Readonly<Record<string, unknown>>;
    const segmentName = typeof declared["name"] === "string" ? declared["name"].trim() : name;
    const { id: segmentId, ...outputs } = segmentOf(id, declared["adopt"], segmentName, account);
    return { id: String(segmentId), state: { ...outputs, ...declared, segmentId } };
}

function segmentOf(id: string | undefined, adopt: unknown, name: string, account: MockAccount): SegmentRecord {
    if (isGiven(id)) {
        return account.existing(Number(id));
    }
    return typeof adopt === "number" ? account.adopt(adopt, name) : account.build(name);
}

/** A `SegmentCompletion`: reports each segment once, smallest ID first. */
export function completionMock({ name, inputs }: Resource, account: MockAccount): Answer {
    const declared = inputs as Readonly<Record<string, unknown>>;
    return { id: name, state: { ...declared, segments: reported(declared["segmentIds"], account) } };
}

function reported(segmentIds: unknown, account: MockAccount): SegmentRecord[] {
    const ids = Array.isArray(segmentIds) ? segmentIds.filter((id) => typeof id === "number") : [];
    return [...new Set(ids)].sort((a, b) => a - b).map((id) => account.existing(id));
}

/** The engine writes an ID that is not given as an empty text. */
function isGiven(id: string | undefined): id is string {
    return id !== undefined && id !== "";
}
