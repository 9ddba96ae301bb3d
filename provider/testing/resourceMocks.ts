import type * as pulumi from "@pulumi/pulumi";
import type { Properties } from "../engine/properties";
import { libraryInputs } from "../faces/plugin/construct/libraryInputs";
import type { SegmentRecord } from "../segment/Segment";
import type { MockAccount } from "./MockAccount";

type Resource = pulumi.runtime.MockResourceArgs;
type Answer = pulumi.runtime.MockResourceResult;

/** A `ClassifySegment`: one that exists, by `get` or `adopt`, or a new one. */
export function segmentMock({ id, name, inputs }: Resource, account: MockAccount): Answer {
    const declared = inputs as Properties;
    const segment = isGiven(id) ? account.existing(Number(id)) : segmentOf(declared, name, account);
    const { id: segmentId, ...outputs } = segment;
    return { id: String(segmentId), state: { ...outputs, ...declared, segmentId } };
}

/** A `SegmentLibrary`: that of the plugin reports its segments by key; the other declares them itself. */
export function libraryMock({ name, inputs }: Resource, account: MockAccount): Answer {
    const declared = inputs as Properties;
    const isOfPlugin = "definitions" in declared || "folder" in declared;
    const members = isOfPlugin ? libraryInputs(name, declared).members : undefined;
    if (members === undefined) {
        return { id: undefined, state: declared };
    }
    const segments = [...members].map(([key, definition]) => [key, segmentOf(definition, key, account)] as const);
    return { id: undefined, state: { ...declared, segments: Object.fromEntries(segments) } };
}

function segmentOf({ name, adopt }: Properties, resourceName: string, account: MockAccount): SegmentRecord {
    const segmentName = typeof name === "string" ? name.trim() : resourceName;
    return typeof adopt === "number" ? account.adopt(adopt, segmentName) : account.build(segmentName);
}

/** A `SegmentCompletion`: reports each segment once, smallest ID first. */
export function completionMock({ name, inputs }: Resource, account: MockAccount): Answer {
    const declared = inputs as Properties;
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
