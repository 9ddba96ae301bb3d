import * as pulumi from "@pulumi/pulumi";
import { expect } from "chai";
import { getSegment, listSegments } from "../../../../provider/native";
import { mockEngine } from "../program/support/mockedEngine";

describe("a function of the plugin in a preview that does not know the provider's API key", () => {
    beforeEach(async () => {
        // The engine calls no provider then, and the mocks answer as it does: with nothing.
        await mockEngine({ preview: true });
    });

    it("lists no segments", async () => {
        expect(await listSegments({ status: "complete" })).to.deep.equal([]);
    });

    it("reads a segment whose properties are unknown, so that what depends on them is too", async () => {
        const segment = await getSegment(61);

        expect(pulumi.isUnknown(segment.name)).to.equal(true);
        expect(pulumi.isUnknown(segment.id)).to.equal(true);
    });
});
