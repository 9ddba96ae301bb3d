import fc from "fast-check";
import type { SegmentDefinition } from "../../../../provider/segment/definition";

const text = fc.string({ minLength: 1 }).filter((value) => value.trim() !== "");
const url = fc.webUrl({ withQueryParameters: true });
const domain = fc
    .tuple(fc.stringMatching(/^[a-z][a-z0-9]{1,10}$/), fc.constantFrom("com", "de", "co.uk", "org"))
    .map(([name, suffix]) => `${name}.${suffix}`);

/** Definitions that can be sent. */
export function definitions(): fc.Arbitrary<SegmentDefinition> {
    return fc.record(
        {
            name: text,
            prompt: text,
            exampleUrls: fc.array(url, { minLength: 1, maxLength: 4 }),
            blockTlds: fc.array(domain, { minLength: 1, maxLength: 4 }),
            clientId: text,
        },
        { requiredKeys: ["name", "prompt"] },
    );
}

/** The same definition in other words: other order, case and space, and entries twice. */
export function rewritten(definition: SegmentDefinition): SegmentDefinition {
    const { name, prompt, exampleUrls, blockTlds } = definition;
    return {
        ...definition,
        name: ` ${name}\n`,
        ...(prompt === undefined ? {} : { prompt: `\t${prompt} ` }),
        ...(exampleUrls === undefined ? {} : { exampleUrls: [...exampleUrls, ...exampleUrls].reverse() }),
        ...(blockTlds === undefined
            ? {}
            : { blockTlds: blockTlds.map((entry) => ` ${entry.toUpperCase()}`).reverse() }),
    };
}
