import { expect } from "chai";
import type { Segment } from "../../../../provider/segment/Segment";
import { age, showOnRow } from "../../../../provider/waiting/waitTexts";
import { failing } from "../support/apiErrors";
import { recordingRow, type RecordingRow } from "../support/recordingRow";

const created = Date.parse("2026-02-12T22:00:00Z");
const minute = 60_000;
const segment: Segment = { id: 61, name: "Buyers", status: "processing", createdDate: "2026-02-12T22:00:00Z" };

describe("the row of a waiting segment", () => {
    let row: RecordingRow;
    let show: ReturnType<typeof showOnRow>;

    beforeEach(() => {
        row = recordingRow();
        show = showOnRow(row, () => created + 72 * minute);
    });

    it("shows the status and how long the build has taken so far", () => {
        show({ segment });
        expect(row.progressed).to.deep.equal(["processing, 1h 10m so far"]);
    });

    it("shows the time in steps that grow, because without a terminal each is a line of its own", () => {
        const ages = [42_500, 9.9 * minute, 14 * minute].map((ms) => age(segment, created + ms));
        expect(ages).to.deep.equal(["42s", "9m", "10m"]);
        expect(age(segment, created - minute)).to.equal("0s");
    });

    it("has one lasting line for each status, however often it was seen", () => {
        show({ segment: { ...segment, status: "pending" } });
        show({ segment });
        show({ segment });
        show({ segment: { ...segment, status: "complete", processedDate: "2026-02-12T23:41:36Z" } });
        expect(row.said).to.deep.equal([
            "segment 61 is pending",
            "segment 61 is processing",
            "segment 61 is complete, built in 1h 41m",
        ]);
    });

    it("says that it is rate limited, and when it tries again", () => {
        show({ segment, failedCheck: { error: failing("rate-limited"), retryInMs: 30_000 } });
        expect(row.progressed).to.deep.equal(["rate limited, retrying in 30s (processing, 1h 10m so far)"]);
        expect(row.said).to.deep.equal([]);
    });

    it("says so when nothing is known yet", () => {
        show({ segment: undefined, failedCheck: { error: failing("network"), retryInMs: minute } });
        expect(row.progressed).to.deep.equal(["Classify is unreachable, retrying in 1m (status not known yet)"]);
    });

    it("shows an unknown status in one line", () => {
        show({ segment: { ...segment, unrecognisedStatus: "queued\n::error::\u202e" } });
        expect(row.warned[0]).to.include('the status "queued ::error::�"');
    });

    it("warns once of an unknown status", () => {
        show({ segment: { ...segment, unrecognisedStatus: "queued" } });
        show({ segment: { ...segment, unrecognisedStatus: "queued" } });
        expect(row.warned).to.have.length(1);
        expect(row.warned[0]).to.match(
            /segment 61 has the status "queued".*ends when the segment has a processed date/,
        );
    });
});
