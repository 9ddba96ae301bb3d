/** Arguments of `ClassifySegment`; a prompt is put in where there is none. */
export type SegmentArgs = Readonly<Record<string, unknown>> & { readonly name: string };

/** Which provider manages the segments of a program. */
export const faces = ["dynamic", "plugin"] as const;
export type Face = (typeof faces)[number];

const packages: Readonly<Record<Face, string>> = { dynamic: "pulumi-classify", plugin: "pulumi-classify/native" };

/** A program that declares these segments, by the names of their resources. */
export function segmentProgram(
    segments: Readonly<Record<string, SegmentArgs>>,
    options: Readonly<Record<string, unknown>> = {},
    face: Face = "dynamic",
): string {
    const declarations = Object.entries(segments).map(([resource, args]) => {
        const complete = { ...args, prompt: promptOf(args) };
        return `new ClassifySegment(${[resource, complete, options].map((part) => JSON.stringify(part)).join(", ")});`;
    });
    return [`const { ClassifySegment } = require("${packages[face]}");`, ...declarations].join("\n");
}

export function promptOf({ name, prompt }: SegmentArgs): string {
    return typeof prompt === "string" ? prompt : `People who look for ${name}`;
}
