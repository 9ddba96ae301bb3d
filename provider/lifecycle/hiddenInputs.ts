/**
 * Inputs of the lifecycle's own. Their keys begin with two underscores, so the engine stores them and never shows them.
 */
export const hidden = {
    /**
     * When the definition was declared and what it means (`recovery/requestStamp.ts`). The engine saves the inputs before
     * it calls create, so every machine can tell what a killed run asked for.
     */
    asked: "__asked",
    /** Set by what records the status of the segment in its place: an unfinished status is then no reason for an update. */
    awaited: "__awaited",
} as const;
