import type { Review, ReviewedSegment } from "./Review";

/** A segment that no resource of the stack manages after the update, and why. The API cannot delete it. */
export type Orphan = ReviewedSegment &
    (
        | { readonly cause: "rebuilt" | "replaced" | "removed" }
        /** The resource takes another existing segment instead. */
        | { readonly cause: "reverted" | "adopted"; readonly successorId: string | undefined }
    );

export function orphans({ rebuilds, reverts, adoptions, removals }: Review): Orphan[] {
    return [
        ...rebuilds.map((segment) => ({ ...segment, cause: "rebuilt" as const })),
        ...reverts.map((segment) => ({ ...segment, cause: "reverted" as const, successorId: segment.formerId })),
        ...adoptions.flatMap(({ replacedId, segmentId, ...resource }) =>
            replacedId === undefined
                ? []
                : [{ ...resource, segmentId: replacedId, cause: "adopted" as const, successorId: segmentId }],
        ),
        ...removals.map(({ isReplaced, ...segment }) => ({
            ...segment,
            cause: isReplaced ? ("replaced" as const) : ("removed" as const),
        })),
    ];
}
