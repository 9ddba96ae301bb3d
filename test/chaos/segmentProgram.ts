/** Arguments of `ClassifySegment`; a prompt is put in where there is none. */
export type SegmentArgs = Readonly<Record<string, unknown>> & { readonly name: string };

/** A program that declares these segments, by the names of their resources. */
export function segmentProgram(
    segments: Readonly<Record<string, SegmentArgs>>,
    options: Readonly<Record<string, unknown>> = {},
): string {
    const declarations = Object.entries(segments).map(([resource, args]) => {
        const complete = { ...args, prompt: promptOf(args) };
        return `new ClassifySegment(${[resource, complete, options].map((part) => JSON.stringify(part)).join(", ")});`;
    });
    return [`const { ClassifySegment } = require("pulumi-classify");`, ...declarations].join("\n");
}

export function promptOf({ name, prompt }: SegmentArgs): string {
    return typeof prompt === "string" ? prompt : `People who look for ${name}`;
}
