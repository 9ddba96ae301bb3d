import * as pulumi from "@pulumi/pulumi";
import { expect } from "chai";
import { ClassifySegment, SegmentCompletion } from "../../../../provider/native";
import { mockEngine, valueOf } from "../program/support/mockedEngine";

describe("a program of the plugin's resources", () => {
    const { warn } = pulumi.log;
    const warnings: string[] = [];

    beforeEach(async () => {
        await mockEngine();
        pulumi.runtime.setAllConfig({ "classify:apiKey": "plain-key" });
        Object.assign(pulumi.log, { warn: (text: string) => warnings.push(text) });
    });

    afterEach(() => {
        delete process.env["PULUMI_CONFIG_SECRET_KEYS"];
        pulumi.runtime.setAllConfig({});
        Object.assign(pulumi.log, { warn });
    });

    async function declareResources(): Promise<void> {
        const segment = new ClassifySegment("buyers", { name: "Buyers", prompt: "Homeowners" });
        await valueOf(new SegmentCompletion("done", { segmentIds: [segment.segmentId] }).urn);
    }

    it("warns once of an API key that the stack's configuration has in plain text, and of no other", async () => {
        process.env["PULUMI_CONFIG_SECRET_KEYS"] = '["classify:apiKey"]';
        await declareResources();
        expect(warnings).to.be.empty;

        process.env["PULUMI_CONFIG_SECRET_KEYS"] = "[]";
        await declareResources();
        expect(warnings).to.have.lengthOf(1);
        expect(warnings[0]).to.match(/^classify:apiKey is stored as plain text in the stack's configuration\. Run/);
        expect(warnings[0]).not.to.include("plain-key");
    });
});
