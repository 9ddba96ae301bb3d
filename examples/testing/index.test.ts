import * as pulumi from "@pulumi/pulumi";
import { expect } from "chai";
import { classifyMocks } from "pulumi-classify/testing";

const mocks = classifyMocks({ statuses: { "Family Ski Holidays": "processing" } });
const declared: pulumi.runtime.MockResourceArgs[] = [];

describe("the campaign", () => {
    let program: typeof import("./index.js");

    before(async () => {
        const newResource: pulumi.runtime.Mocks["newResource"] = (resource) => {
            declared.push(resource);
            return mocks.newResource(resource);
        };
        await pulumi.runtime.setMocks({ ...mocks, newResource }, "tested-campaign", "test");
        // Loaded only now: a program declares its resources while it is loaded.
        program = await import("./index.js");
    });

    it("has a segment for each file, with a key made of its path", async () => {
        const segments = await valueOf(program.segments);

        expect(Object.keys(segments)).to.have.members(["anglers", "travel-city-breaks", "travel-winter-ski"]);
        expect(segments["travel-winter-ski"]?.name).to.equal("Family Ski Holidays");
    });

    it("leaves out segments that are still building", async () => {
        expect(await valueOf(program.activatable)).to.have.members(["anglers", "travel-city-breaks"]);
    });

    it("keeps the competitor's pages out of every segment", async () => {
        await valueOf(program.segments);

        const inputs = declared.filter(({ type }) => type.endsWith(":ClassifySegment")).map(inputsOf);
        expect(inputs).to.have.lengthOf(3);
        for (const { blockTlds } of inputs) {
            expect(blockTlds).to.include("competitor.example");
        }
    });
});

/** The value of an output, for tests alone: a program uses `apply`. */
function valueOf<T>(output: pulumi.Output<T>): Promise<T> {
    return new Promise((resolve) => {
        output.apply(resolve);
    });
}

function inputsOf({ inputs }: pulumi.runtime.MockResourceArgs): Record<string, unknown> {
    return inputs as Record<string, unknown>;
}
