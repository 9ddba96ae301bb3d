import * as pulumi from "@pulumi/pulumi";
import { expect } from "chai";
import { ClassifySegment, SegmentCompletion, SegmentLibrary } from "../../../../provider";
import { valueOf } from "./support/mockedEngine";

const definitions = {
    skiing: { name: "Ski Weekends", prompt: "Families" },
    buyers: { name: "Snowblower Buyers", prompt: "Homeowners" },
};

describe("a program under the mocks of Pulumi's documentation, which return the inputs alone", () => {
    beforeEach(() =>
        pulumi.runtime.setMocks({
            newResource: ({ name, inputs }) => ({ id: `${name}_id`, state: inputs as Record<string, unknown> }),
            call: ({ inputs }) => inputs as Record<string, unknown>,
        }),
    );

    it("has the inputs of a ClassifySegment, and neither ID nor status", async () => {
        const segment = new ClassifySegment("skiing", definitions.skiing);

        expect(await valueOf(segment.name)).to.equal("Ski Weekends");
        expect(await valueOf(segment.segmentId)).to.equal(undefined);
        expect(await valueOf(segment.status)).to.equal(undefined);
    });

    it("has a SegmentCompletion without segments", async () => {
        expect(await valueOf(new SegmentCompletion("done", { segmentIds: [61] }).segments)).to.equal(undefined);
    });

    for (const waitForCompletion of [true, false]) {
        it(`has every key and name of a library (waitForCompletion: ${String(waitForCompletion)})`, async () => {
            const { segments } = new SegmentLibrary("winter", { definitions, waitForCompletion });

            expect(JSON.parse(JSON.stringify(await valueOf(segments)))).to.deep.equal({
                skiing: { name: "Ski Weekends" },
                buyers: { name: "Snowblower Buyers" },
            });
        });
    }
});
