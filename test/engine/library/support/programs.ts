/** Arguments of a segment, as a program writes them. */
export type Definition = Readonly<Record<string, unknown>>;

/** Definitions that nothing can be said against, keyed like their names. */
export function definitions(...names: readonly string[]): Record<string, Definition> {
    return Object.fromEntries(names.map((name) => [name, { name, prompt: `People who care for ${name}` }]));
}

/** A program of one library called "library", which exports its segments; `args` are those of `SegmentLibrary`. */
export function libraryProgram(args: Readonly<Record<string, unknown>>, options: Definition = {}): string {
    return `
        const classify = require("pulumi-classify");
        const library = new classify.SegmentLibrary("library", ${JSON.stringify(args)}, ${JSON.stringify(options)});
        exports.segments = library.segments;
    `;
}

/** A program of segments that do not wait, and of one `SegmentCompletion` called "done" that waits for them. */
export function completionProgram(segments: Readonly<Record<string, Definition>>, options: Definition = {}): string {
    return `
        const classify = require("pulumi-classify");
        const segmentIds = Object.entries(${JSON.stringify(segments)}).map(
            ([key, args]) => new classify.ClassifySegment(key, { ...args, waitForCompletion: false }).segmentId,
        );
        exports.segments = new classify.SegmentCompletion("done", { segmentIds }, ${JSON.stringify(options)}).segments;
    `;
}
