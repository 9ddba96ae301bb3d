import { expect } from "chai";
import { completionProvider, segmentProvider, timeoutInputs } from "../../../../provider/program/storedProvider";

describe("the provider text that every state holds", () => {
    for (const [name, { text }] of Object.entries({ segmentProvider, completionProvider })) {
        it(`is one short line that reaches ordinary code by the package's name (${name})`, () => {
            expect(Buffer.byteLength(text)).to.be.at.most(300);
            expect(text).to.match(/^exports\.handler=require\("pulumi-classify\/dynamic"\)\.\w+$/);
        });
    }

    it("is never changed, because states with it live for years", () => {
        expect(segmentProvider).to.deep.equal({
            type: "pulumi-nodejs:dynamic/classifySegment:ClassifySegment",
            text: 'exports.handler=require("pulumi-classify/dynamic").segment',
        });
    });
});

describe("customTimeouts", () => {
    it("become hidden inputs as they are written", () => {
        expect(timeoutInputs("buyers", { create: "4h", update: "1h30m", delete: "5m" })).to.deep.equal({
            __createTimeout: "4h",
            __updateTimeout: "1h30m",
        });
    });

    it("may be left out", () => {
        expect(timeoutInputs("buyers", undefined)).to.deep.equal({});
        expect(timeoutInputs("buyers", {})).to.deep.equal({});
    });

    for (const operation of ["create", "update"] as const) {
        for (const text of ["4 hours", "4", "0s", "-1h", ""]) {
            it(`are refused where ${operation} is "${text}", with what to write instead`, () => {
                expect(() => timeoutInputs("buyers", { [operation]: text })).to.throw(
                    new RegExp(`customTimeouts\\.${operation} of "buyers": "${text}" is not a duration.*"1h30m"`),
                );
            });
        }
    }
});
