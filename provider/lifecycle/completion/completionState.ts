import { hidden } from "../../engine/hiddenProperties";
import { hasUnknown, isHidden, type Properties, unknownValue, withoutUndefined } from "../../engine/properties";
import { formerOutput } from "../../recovery/formerSegments";
import type { FormerSegment } from "../../recovery/StackState";
import { type Segment, type SegmentRecord, segmentStatuses, toRecord } from "../../segment/Segment";
import type { PropertyFailure } from "../ResourceLifecycle";
import { visible } from "../segmentState";

const properties: readonly string[] = ["segmentIds", "waitForCompletion"];

export function checkCompletion(inputs: Properties): PropertyFailure[] {
    const ids = inputs["segmentIds"];
    const wait = inputs["waitForCompletion"] ?? undefined;
    const failures = [
        ...Object.keys(inputs)
            .filter((key) => !isHidden(key) && !properties.includes(key))
            .map((property) => ({
                property,
                reason: `is not a property of SegmentCompletion; it takes ${properties.join(" and ")}`,
            })),
        ...(wait === undefined || wait === unknownValue || typeof wait === "boolean"
            ? []
            : [{ property: "waitForCompletion", reason: "must be true or false" }]),
    ];
    if (ids === unknownValue) {
        return failures;
    }
    if (!Array.isArray(ids)) {
        return [...failures, { property: "segmentIds", reason: "must be a list of segment IDs" }];
    }
    const wrong = ids.flatMap((id: unknown, index) =>
        hasUnknown(id) || (Number.isSafeInteger(id) && Number(id) > 0)
            ? []
            : [{ property: `segmentIds[${index}]`, reason: "must be a segment ID, a whole number above zero" }],
    );
    return [...failures, ...wrong];
}

/** The set of IDs, smallest first; whatever else is in the list is left out. */
export function segmentIdsOf(properties: Properties): number[] {
    const ids: unknown = properties["segmentIds"];
    const numbers = Array.isArray(ids) ? ids.filter((id): id is number => Number.isSafeInteger(id)) : [];
    return [...new Set(numbers)].sort((a, b) => a - b);
}

export interface CompletionDiff {
    readonly isOtherSet: boolean;
    readonly isUnfinished: boolean;
}

export function diffCompletion(olds: Properties, news: Properties): CompletionDiff {
    const ids = segmentIdsOf(news);
    const complete = recordsOf(olds).filter(({ status }) => status === "complete");
    return {
        isOtherSet: hasUnknown(news["segmentIds"]) || ids.join() !== segmentIdsOf(olds).join(),
        isUnfinished: ids.some((id) => !complete.some((record) => record.id === id)),
    };
}

/** What the state remembers of the segments; nothing where it is not of the form that this package writes. */
export function recordsOf(state: Properties): SegmentRecord[] {
    const segments = state["segments"];
    return Array.isArray(segments) ? segments.filter(isRecord) : [];
}

/** @param removed the segments of resources that left the set */
export function toCompletionState(
    inputs: Properties,
    segments: readonly Segment[],
    removed: readonly FormerSegment[],
): Properties {
    const records = segments.map(toRecord);
    return withoutUndefined({ ...visible(inputs), segments: records, ...formerOutput(hidden.removed, removed) });
}

function isRecord(value: unknown): value is SegmentRecord {
    const { id, name, status, createdDate } = (value ?? {}) as Partial<Record<keyof SegmentRecord, unknown>>;
    return (
        typeof id === "number" &&
        typeof name === "string" &&
        segmentStatuses.some((each) => each === status) &&
        typeof createdDate === "string"
    );
}
