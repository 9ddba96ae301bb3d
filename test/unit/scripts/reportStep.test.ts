import { expect } from "chai";
import sinon from "sinon";
import { formatElapsed, reportStep } from "../../../scripts/reportStep";

describe("reporting a step", () => {
    let lines: string[];
    let clock: sinon.SinonFakeTimers;

    beforeEach(() => {
        lines = [];
        sinon.stub(console, "log").callsFake((line: string) => lines.push(line));
        clock = sinon.useFakeTimers();
    });

    afterEach(() => {
        sinon.restore();
    });

    it("says what begins, that it is still running, and how long it took", async () => {
        const step = reportStep("Building", async () => {
            await clock.tickAsync(70_000);
            return "built";
        });
        const result = await step;
        sinon.restore();

        expect(result).to.equal("built");
        expect(lines).to.deep.equal(["▸ Building …", "  … 30 s", "  … 1 min 0 s", "✓ Building (1 min 10 s)"]);
    });

    it("leaves it to an inner step to say that it is still running", async () => {
        await reportStep("Looking", () => reportStep("Building", () => clock.tickAsync(40_000)));
        sinon.restore();

        expect(lines).to.deep.equal([
            "▸ Looking …",
            "▸ Building …",
            "  … 30 s",
            "✓ Building (40 s)",
            "✓ Looking (40 s)",
        ]);
    });

    it("says that a step failed and hands its error on", async () => {
        const failure: unknown = await reportStep("Building", () => Promise.reject(new Error("no compiler"))).catch(
            (error: unknown) => error,
        );
        sinon.restore();

        expect(String(failure)).to.equal("Error: no compiler");
        expect(lines.at(-1)).to.equal("✗ Building (0.0 s)");
    });

    for (const [milliseconds, text] of [
        [40, "0.0 s"],
        [1_240, "1.2 s"],
        [9_949, "9.9 s"],
        [9_950, "10 s"],
        [59_400, "59 s"],
        [59_600, "1 min 0 s"],
        [245_000, "4 min 5 s"],
    ] as const) {
        it(`prints ${milliseconds} ms as ${text}`, () => {
            expect(formatElapsed(milliseconds)).to.equal(text);
        });
    }
});
