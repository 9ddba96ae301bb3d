import { isHidden, type Properties, withoutUndefined } from "../engine/properties";
import { parseStamp, writeStamp } from "../recovery/requestStamp";
import { unconfirmedId } from "../recovery/StackState";
import { definitionHash } from "../segment/meaning";
import { type Segment, type SegmentStatus, segmentStatuses } from "../segment/Segment";
import type { Clock } from "../time/Clock";
import type { UnconfirmedRequestError } from "./create/createErrors";
import { hidden } from "./hiddenInputs";
import { UnfinishedError } from "./UnfinishedError";

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

/** What a preview says of a resource whose request is not confirmed. */
export const unconfirmedInState =
    "an earlier run requested this segment and received no response. The update searches the account for it and builds only if there is none";

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

/** Saves the resource without a segment ID, and with the time of the first request that is not confirmed. */
export function unconfirmed(inputs: Properties, error: UnconfirmedRequestError): UnfinishedError {
    const hash = parseStamp(inputs[hidden.asked])?.definitionHash ?? definitionHash(inputs);
    const stamp = writeStamp({ askedAt: error.sentAfter, definitionHash: hash });
    return new UnfinishedError(unconfirmedId, { ...visible(inputs), [hidden.asked]: stamp }, error);
}
