/** Arguments of segments by resource name; what is under `options` goes to Pulumi. */
export type Declarations = Readonly<
    Record<string, { readonly options?: Readonly<Record<string, unknown>>; readonly [argument: string]: unknown }>
>;

/** A program that declares segments and nothing else; it exports the segment ID of each. */
export function declaring(declarations: Declarations): string {
    return `
        const classify = require("pulumi-classify");
        for (const [name, { options, ...args }] of Object.entries(${JSON.stringify(declarations)})) {
            exports[name] = new classify.ClassifySegment(name, args, options).segmentId;
        }
    `;
}
