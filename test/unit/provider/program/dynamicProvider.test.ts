import { expect } from "chai";
import * as dynamicProviders from "../../../../provider/program/dynamicProvider";

describe("the provider text that every state holds", () => {
    for (const [name, { text }] of Object.entries(dynamicProviders)) {
        it(`is one short line that reaches ordinary code by the package's name (${name})`, () => {
            expect(Buffer.byteLength(text)).to.be.at.most(300);
            expect(text).to.match(/^exports\.handler=require\("pulumi-classify\/dynamic"\)\.\w+$/);
        });
    }

    it("is never changed, because states with it live for years", () => {
        expect(dynamicProviders.segmentProvider).to.deep.equal({
            type: "pulumi-nodejs:dynamic/classifySegment:ClassifySegment",
            text: 'exports.handler=require("pulumi-classify/dynamic").segment',
        });
    });
});
