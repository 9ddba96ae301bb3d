/**
 * Properties that the lifecycle keeps beside what the program declares. Their keys begin with two underscores, so the engine
 * stores them and never shows them.
 */
export const hidden = {
    /**
     * Input: when the definition was declared and what it means (`recovery/requestStamp.ts`). The engine saves the inputs
     * before it calls create, so every machine can tell what a killed run asked for.
     */
    asked: "__asked",
    /** Input: a SegmentCompletion records the status of this segment, so an unfinished status is no reason for an update. */
    awaited: "__awaited",
    /** Output: the segments that the resource had before (`recovery/formerSegments.ts`). */
    former: "__former",
    /** Output of a completion: the segments of resources that it no longer covers (`recovery/formerSegments.ts`). */
    removed: "__removed",
} as const;
