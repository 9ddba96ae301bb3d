import { expect } from "chai";
import { unknownValue } from "../../../../../../provider/engine/properties";
import { libraryRecords } from "../../../../../../provider/faces/plugin/construct/libraryRecords";

const createdDate = "2026-11-01T00:00:00Z";
const record = { id: 61, name: "Ski Weekends", status: "complete", createdDate };

describe("what a library of the plugin tells of its segments", () => {
    const members = new Map([
        ["ski", { urn: "urn:ski", outputs: { segmentId: 61, name: "Ski Weekends", status: "pending", createdDate } }],
    ]);
    const told = (segments: unknown) => libraryRecords(members, { urn: "urn:wait", outputs: { segments } });

    it("is what the completion reports, by key", () => {
        expect(told([record])).to.deep.equal({ ski: record });
    });

    it("is what the segment's resource knows where the completion does not report it", () => {
        expect(told([])).to.deep.equal({ ski: { ...record, status: "pending" } });
    });

    it("is unknown as long as the completion's report is", () => {
        expect(told(unknownValue)).to.equal(unknownValue);
        expect(told(undefined)).to.equal(unknownValue);
    });
});
