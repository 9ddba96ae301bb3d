import { Ajv } from "ajv";
import { expect } from "chai";
import fc from "fast-check";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parseAllDocuments, stringify } from "yaml";
import { segmentDefinitionJsonSchema } from "../../../provider/definitions/jsonSchema";
import { parseDefinitionFile } from "../../../provider/definitions/parseDefinitionFile";
import { readDefinitionFolder } from "../../../provider/definitions/readDefinitionFolder";
import { repositoryRoot } from "../../../scripts/repositoryRoot";

const accepts = new Ajv().compile(segmentDefinitionJsonSchema());

describe("the JSON Schema of definition files", () => {
    it("describes every property", () => {
        const { properties } = segmentDefinitionJsonSchema() as {
            properties: Record<string, { description?: string }>;
        };

        expect(Object.keys(properties)).to.include.members(["key", "name", "prompt", "exampleUrls", "adopt"]);
        for (const property of Object.values(properties)) {
            expect(property.description).to.be.a("string").that.is.not.empty;
        }
    });

    const rejected: Record<string, object> = {
        "no name": { prompt: "Campers" },
        "a blank name": { name: " ", prompt: "Campers" },
        "neither prompt nor URLs": { name: "Tents", blockTlds: ["example.com"] },
        "an unknown property": { name: "Tents", prompt: "Campers", promt: "Hikers" },
        "an empty list": { name: "Tents", exampleUrls: [] },
        "a URL without a scheme": { name: "Tents", exampleUrls: ["example.com/tents"] },
        "a URL with a space": { name: "Tents", exampleUrls: ["https://example.com/two tents"] },
        "a URL in the blocklist": { name: "Tents", prompt: "Campers", blockTlds: ["https://example.com"] },
        "a wildcard in the blocklist": { name: "Tents", prompt: "Campers", blockTlds: ["*.example.com"] },
        "a number as client": { name: "Tents", prompt: "Campers", clientId: 12 },
        "an ID that is none": { name: "Tents", prompt: "Campers", adopt: 0 },
        "a key with a slash": { name: "Tents", prompt: "Campers", key: "a/b" },
        "a word in place of yes or no": { name: "Tents", prompt: "Campers", allowDuplicateName: "yes" },
    };
    for (const [title, definition] of Object.entries(rejected)) {
        it(`rejects ${title}`, () => {
            expect(accepts(definition)).to.equal(false);
        });
    }

    it("accepts every file that can be loaded, so that an editor never rejects a valid file", () => {
        const mostly = (good: fc.Arbitrary<unknown>, odd: fc.Arbitrary<unknown> = fc.string()) =>
            fc.oneof({ weight: 9, arbitrary: good }, { weight: 1, arbitrary: odd });
        const space = fc.constantFrom("", " ", "\n");
        const padded = (text: fc.Arbitrary<string>) => fc.tuple(space, text, space).map((parts) => parts.join(""));
        const url = padded(fc.oneof(fc.webUrl({ withQueryParameters: true }), fc.constant("HTTPS://EXAMPLE.com")));
        const domain = padded(fc.oneof(fc.domain(), fc.constant("B\u00fccher.example")));
        const definition = fc.record(
            {
                key: mostly(fc.constantFrom("tents", "Tents.2", "2-tents_a")),
                name: mostly(padded(fc.lorem()), fc.string({ unit: "binary" })),
                prompt: mostly(padded(fc.lorem())),
                exampleUrls: fc.array(mostly(url), { minLength: 1, maxLength: 3 }),
                blockTlds: fc.array(mostly(domain), { minLength: 1, maxLength: 3 }),
                clientId: mostly(fc.uuid()),
                adopt: mostly(fc.integer({ min: 1 }), fc.double()),
                allowDuplicateName: fc.boolean(),
            },
            { requiredKeys: ["name"] },
        );
        let loaded = 0;
        fc.assert(
            fc.property(definition, (candidate) => {
                if (parseDefinitionFile("any.yaml", stringify(candidate)).problems.length === 0) {
                    loaded++;
                    expect(accepts(candidate), JSON.stringify(accepts.errors)).to.equal(true);
                }
            }),
            { numRuns: 1_000 },
        );
        expect(loaded).to.be.greaterThan(100);
    });
});

for (const example of ["library", "testing"]) {
    const folder = path.join(repositoryRoot, "examples", example, "segments");
    const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".yaml"));

    describe(`the definitions of examples/${example}`, () => {
        it("load", () => {
            expect(Object.keys(readDefinitionFolder(folder))).to.have.lengthOf.at.least(files.length);
        });

        for (const file of files) {
            it(`have ${file}, whose documents name the schema and keep it`, () => {
                const text = readFileSync(path.join(folder, file), "utf8");
                const documents = [...parseAllDocuments(text)];
                const [schemaPath, ...others] = new Set(
                    text.match(/(?<=^# yaml-language-server: \$schema=).*$/gm) ?? [],
                );

                expect(text.match(/^# yaml-language-server/gm)).to.have.lengthOf(documents.length);
                expect(others).to.deep.equal([]);
                // Editors resolve the path from the file that names it.
                expect(path.resolve(folder, path.dirname(file), String(schemaPath))).to.equal(
                    path.join(
                        repositoryRoot,
                        "node_modules",
                        "pulumi-classify",
                        "dist",
                        "segment-definition.schema.json",
                    ),
                );
                for (const document of documents) {
                    expect(accepts(document.toJS()), JSON.stringify(accepts.errors)).to.equal(true);
                }
            });
        }
    });
}
