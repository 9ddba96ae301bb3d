import { z } from "zod";
import type { ResourceSnapshot } from "./Preview";

const properties = z.record(z.string(), z.unknown());

/** A resource as both forms of a preview write it. */
export const resourceState = z.object({
    id: z.string().optional(),
    inputs: properties.nullish(),
    outputs: properties.nullish(),
});

/** An ID that is not there yet is written as an empty text. */
export function snapshotOf(state: z.infer<typeof resourceState> | null | undefined): ResourceSnapshot | undefined {
    if (state === undefined || state === null) {
        return undefined;
    }
    return { id: state.id === "" ? undefined : state.id, inputs: state.inputs ?? {}, outputs: state.outputs ?? {} };
}
