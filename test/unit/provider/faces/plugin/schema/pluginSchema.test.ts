import { expect } from "chai";
import type { Properties, ResourceSchema } from "../../../../../../provider/faces/plugin/schema/PackageSchema";
import { pluginSchema } from "../../../../../../provider/faces/plugin/schema/pluginSchema";
import { definitionProperties } from "../../../../../../provider/segment/definition";
import { optionProperties } from "../../../../../../provider/segment/definition";

const schema = pluginSchema("1.2.3");
const segment = resource("classify:index:ClassifySegment");
const completion = resource("classify:index:SegmentCompletion");
const library = resource("classify:index:SegmentLibrary");

function resource(token: string): ResourceSchema & { readonly properties: Properties } {
    const found = schema.resources[token];
    if (found?.properties === undefined) {
        throw new Error(`The schema has no outputs of ${token}.`);
    }
    return { ...found, properties: found.properties };
}

function names(set: object | undefined): string[] {
    return Object.keys(set ?? {});
}

/** Every set of properties in the schema, by the path where it stands. */
function allProperties(part: unknown, path = ""): [string, Properties][] {
    if (typeof part !== "object" || part === null || path.startsWith("/language")) {
        return [];
    }
    return Object.entries(part).flatMap(([key, value]): [string, Properties][] => {
        const isSet = ["properties", "inputProperties", "variables"].includes(key);
        return [
            ...(isSet ? [[`${path}/${key}`, value as Properties] satisfies [string, Properties]] : []),
            ...allProperties(value, `${path}/${key}`),
        ];
    });
}

describe("the schema of the plugin", () => {
    it("has the names that states and programs contain", () => {
        expect(schema.name).to.equal("classify");
        expect(names(schema.resources)).to.deep.equal([
            "classify:index:ClassifySegment",
            "classify:index:SegmentCompletion",
            "classify:index:SegmentLibrary",
        ]);
        expect(names(schema.functions)).to.deep.equal(["classify:index:getSegment", "classify:index:listSegments"]);
        expect(names(schema.types)).to.deep.equal([
            "classify:index:SegmentRecord",
            "classify:index:LibraryDefinition",
            "classify:index:LibraryDefaults",
        ]);
    });

    it("has the types of the dynamic provider as aliases, so that a stack can move to any language", () => {
        expect(segment.aliases).to.deep.equal([{ type: "pulumi-nodejs:dynamic/classifySegment:ClassifySegment" }]);
        expect(completion.aliases).to.deep.equal([
            { type: "pulumi-nodejs:dynamic/segmentCompletion:SegmentCompletion" },
        ]);
        expect(library.aliases).to.equal(undefined);
    });

    it("has the version of the package", () => {
        expect(schema.version).to.equal("1.2.3");
    });

    it("describes every property in sentences", () => {
        const sets = allProperties(schema);

        expect(sets).to.have.lengthOf.at.least(12);
        for (const [path, properties] of sets) {
            for (const [name, { description }] of Object.entries(properties)) {
                expect(description, `${path}/${name}`).to.match(/^[A-Z].*\.$/s);
            }
        }
    });

    it("refers only to types that it has", () => {
        const references = JSON.stringify(schema).matchAll(/"\$ref":"#\/types\/([^"]+)"/g);
        const types = new Set([...references].map(([, type]) => type));

        expect([...types]).to.have.members(names(schema.types));
    });

    describe("of ClassifySegment", () => {
        it("takes the definition of a segment and its options", () => {
            expect(names(segment.inputProperties)).to.deep.equal([...definitionProperties, ...optionProperties]);
            expect(segment.requiredInputs).to.deep.equal(["name"]);
        });

        it("marks exactly the definition as replacing the segment", () => {
            const replacing = Object.entries(segment.inputProperties).filter(
                ([, { willReplaceOnChanges }]) => willReplaceOnChanges === true,
            );

            expect(replacing.map(([name]) => name)).to.deep.equal(definitionProperties);
            for (const [, { description }] of replacing) {
                expect(description).to.include("Changing it replaces the segment.");
            }
        });

        it("returns its inputs beside the ID, the status and the dates", () => {
            expect(names(segment.properties)).to.have.members([
                "segmentId",
                "status",
                "createdDate",
                "processedDate",
                ...names(segment.inputProperties),
            ]);
            expect(segment.required).to.have.members(["segmentId", "status", "createdDate", "name"]);
        });

        it("gives lists and numbers their types", () => {
            const { exampleUrls, adopt, waitForCompletion } = segment.inputProperties;

            expect(exampleUrls).to.deep.include({ type: "array", items: { type: "string" } });
            expect(adopt).to.include({ type: "integer" });
            expect(waitForCompletion).to.include({ type: "boolean" });
        });

        it("documents the four statuses", () => {
            expect(segment.properties["status"]?.description).to.match(/"pending", "processing", "complete".*"failed"/);
        });
    });

    it("has SegmentCompletion return records of the segments", () => {
        expect(completion.requiredInputs).to.deep.equal(["segmentIds"]);
        expect(completion.properties["segments"]?.items).to.deep.equal({
            $ref: "#/types/classify:index:SegmentRecord",
        });
    });

    it("has SegmentLibrary take definitions without a wait of their own, known when the program runs", () => {
        expect(library.isComponent).to.equal(true);
        expect(names(schema.types["classify:index:LibraryDefinition"]?.properties)).to.deep.equal([
            ...definitionProperties,
            ...optionProperties.filter((option) => option !== "waitForCompletion"),
        ]);
        for (const [name, { plain }] of Object.entries(library.inputProperties)) {
            expect(plain, name).to.equal(true);
        }
    });

    describe("of the configuration", () => {
        const { variables } = schema.config;
        const arguments_ = schema.provider.inputProperties;

        it("has the same keys for the stack and for an explicit provider", () => {
            expect(names(variables)).to.deep.equal(["apiKey", "baseUrl", "pollInterval"]);
            expect(names(arguments_)).to.deep.equal(names(variables));
        });

        it("keeps the API key secret", () => {
            expect(variables["apiKey"]?.secret).to.equal(true);
            expect(arguments_["apiKey"]?.secret).to.equal(true);
        });

        it("never copies the environment into the state", () => {
            for (const [name, { defaultInfo }] of Object.entries(arguments_)) {
                expect(defaultInfo, name).to.equal(undefined);
            }
            expect(variables["apiKey"]?.defaultInfo).to.deep.equal({ environment: ["CLASSIFY_API_KEY"] });
        });
    });
});
