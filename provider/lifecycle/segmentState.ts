import { isHidden, type Properties, withoutUndefined } from "../engine/properties";
import { type Segment, type SegmentStatus, segmentStatuses } from "../segment/Segment";

/** What the state holds of a segment beside the inputs. */
export interface SegmentOutputs {
    readonly segmentId: number;
    readonly status: SegmentStatus;
    readonly createdDate: string;
    readonly processedDate?: string | undefined;
}

/** The state of a resource: the inputs are echoed, because the engine hands `diff` the old *outputs*. */
export function toState(inputs: Properties, segment: Segment): Properties & SegmentOutputs {
    const { id, status, createdDate, processedDate } = segment;
    return withoutUndefined({ ...visible(inputs), segmentId: id, status, createdDate, processedDate });
}

/** Hidden inputs are in the state's inputs. The engine writes every byte of the outputs at every step, so they stay there. */
export function visible(inputs: Properties): Properties {
    return Object.fromEntries(Object.entries(inputs).filter(([key]) => !isHidden(key)));
}

/** The segment as the state last knew it; undefined where the state does not say. */
export function fromState(state: Properties): Segment | undefined {
    const { segmentId, name, createdDate, processedDate } = state;
    const status = segmentStatuses.find((each) => each === state["status"]);
    if (typeof segmentId !== "number" || typeof name !== "string" || typeof createdDate !== "string" || !status) {
        return undefined;
    }
    const processed = typeof processedDate === "string" ? { processedDate } : {};
    return { id: segmentId, name, status, createdDate, ...processed };
}

/** `ClassifySegment.get`: only a declaration has a prompt or URLs, because the API never shows them. */
export function isReference(properties: Properties): boolean {
    return properties["prompt"] === undefined && properties["exampleUrls"] === undefined;
}
