import { type EngineProperties, hidden, withoutUndefined } from "../engine/hiddenInputs";
import { type Segment, type SegmentStatus, segmentStatuses } from "../segment/Segment";
import { parseDuration } from "../time/duration";
import { defaultTimeout } from "../waiting/waitForSegment";

/** What the state holds of a segment beside the inputs. */
export interface SegmentOutputs {
    readonly segmentId: number;
    readonly status: SegmentStatus;
    readonly createdDate: string;
    readonly processedDate?: string | undefined;
}

/** The state of a resource: the inputs are echoed, because the engine hands `diff` the old *outputs*. */
export function toState(inputs: EngineProperties, segment: Segment): EngineProperties & SegmentOutputs {
    const { id, status, createdDate, processedDate } = segment;
    return withoutUndefined({ ...inputs, segmentId: id, status, createdDate, processedDate });
}

/** The segment as the state last knew it; undefined where the state does not say. */
export function fromState(state: EngineProperties): Segment | undefined {
    const { segmentId, name, createdDate, processedDate } = state;
    const status = segmentStatuses.find((each) => each === state["status"]);
    if (typeof segmentId !== "number" || typeof name !== "string" || typeof createdDate !== "string" || !status) {
        return undefined;
    }
    const processed = typeof processedDate === "string" ? { processedDate } : {};
    return { id: segmentId, name, status, createdDate, ...processed };
}

/** `ClassifySegment.get`: only a declaration has a prompt or URLs, because the API never shows them. */
export function isReference(properties: EngineProperties): boolean {
    return properties["prompt"] === undefined && properties["exampleUrls"] === undefined;
}

/** Milliseconds that a create, or the update that resumes it, may wait. */
export function waitLimitMs(inputs: EngineProperties, operation: "create" | "update"): number {
    const create = duration(inputs[hidden.createTimeout]);
    const update = duration(inputs[hidden.updateTimeout]);
    return (operation === "update" ? (update ?? create) : create) ?? parseDuration(defaultTimeout) ?? 0;
}

function duration(value: unknown): number | undefined {
    return typeof value === "string" ? parseDuration(value) : undefined;
}
