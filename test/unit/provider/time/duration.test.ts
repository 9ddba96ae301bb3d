import { expect } from "chai";
import fc from "fast-check";
import { formatDuration, parseDuration } from "../../../../provider/time/duration";

describe("parseDuration", () => {
    const good: [string, number][] = [
        ["90s", 90_000],
        ["4h", 14_400_000],
        ["1h30m", 5_400_000],
        ["1.5h", 5_400_000],
        ["250ms", 250],
        ["1m500ms", 60_500],
        ["0h5m", 300_000],
    ];
    for (const [text, ms] of good) {
        it(`reads "${text}"`, () => {
            expect(parseDuration(text)).to.equal(ms);
        });
    }

    for (const text of ["", "4", "4 h", "h", "-4h", "4d", "4H", "0s", "0h0m", "1h 30m", "4h!", "Infinity", "1e3s"]) {
        it(`refuses "${text}"`, () => {
            expect(parseDuration(text)).to.equal(undefined);
        });
    }

    it("never throws, and never gives what is not above zero", () => {
        fc.assert(
            fc.property(fc.string(), (text) => {
                const ms = parseDuration(text);
                expect(ms === undefined || ms > 0).to.equal(true);
            }),
        );
    });
});

describe("formatDuration", () => {
    const cases: [number, string][] = [
        [0, "0s"],
        [-5_000, "0s"],
        [250, "250ms"],
        [1_000, "1s"],
        [59_400, "59s"],
        [60_000, "1m"],
        [90_000, "1m 30s"],
        [12 * 60_000 + 30_000, "12m"],
        [3_600_000, "1h"],
        [3_900_000, "1h 5m"],
    ];
    for (const [ms, text] of cases) {
        it(`writes ${ms} ms as "${text}"`, () => {
            expect(formatDuration(ms)).to.equal(text);
        });
    }
});
