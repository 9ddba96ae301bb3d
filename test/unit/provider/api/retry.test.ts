import { expect } from "chai";
import fc from "fast-check";
import type { ApiFailure } from "../../../../provider/api/ApiError";
import { backoffMs, isTransient, longestRetryAfterMs, parseRetryAfter } from "../../../../provider/api/retry";

const now = Date.parse("2026-02-12T22:00:00Z");

describe("Retry-After", () => {
    const read: [string, number][] = [
        ["30", 30_000],
        [" 5 ", 5_000],
        ["0", 0],
        ["Thu, 12 Feb 2026 22:00:45 GMT", 45_000],
        ["Thu, 12 Feb 2026 21:00:00 GMT", 0],
        ["86400", longestRetryAfterMs],
        ["9".repeat(400), longestRetryAfterMs],
        ["Fri, 13 Feb 2026 22:00:00 GMT", longestRetryAfterMs],
    ];
    for (const [header, ms] of read) {
        it(`of "${header.slice(0, 40)}" is ${ms / 1000} s`, () => {
            expect(parseRetryAfter(header, now)).to.equal(ms);
        });
    }

    for (const header of [
        "",
        " ",
        "soon",
        "Soon 5",
        "-5",
        "1.5",
        "Thu, 99 Feb 2026 22:00:45 GMT",
        undefined,
        7,
        ["3"],
    ]) {
        it(`of ${typeof header} ${String(header)} is ignored`, () => {
            expect(parseRetryAfter(header, now)).to.equal(undefined);
        });
    }

    it("is ten minutes at most", () => {
        fc.assert(
            fc.property(fc.anything(), (header) => {
                const ms = parseRetryAfter(header, now) ?? 0;
                expect(ms >= 0 && ms <= longestRetryAfterMs).to.equal(true);
            }),
        );
    });
});

describe("the pause before the next attempt", () => {
    const noJitter = (): number => 0;

    it("doubles with each failure, up to the longest", () => {
        expect(
            [1, 2, 3, 4, 5].map((failures) => backoffMs({ retryAfterMs: undefined }, failures, 100, 1_000, noJitter)),
        ).to.deep.equal([100, 200, 400, 800, 1_000]);
    });

    it("has up to a quarter of jitter", () => {
        expect(backoffMs({ retryAfterMs: undefined }, 1, 100, 1_000, () => 1)).to.equal(125);
    });

    it("is what the API asked for, even above the limit of the backoff", () => {
        expect(backoffMs({ retryAfterMs: 30_000 }, 1, 100, 1_000, noJitter)).to.equal(30_000);
    });

    it("is never zero, even if the API asks for zero", () => {
        expect(backoffMs({ retryAfterMs: 0 }, 1, 100, 1_000, noJitter)).to.equal(100);
    });
});

describe("a failure", () => {
    const passing: Record<ApiFailure, boolean> = {
        "missing-key": false,
        unauthorized: false,
        forbidden: false,
        "not-found": false,
        rejected: false,
        redirected: false,
        "rate-limited": true,
        "server-error": true,
        network: true,
        timeout: true,
        unreadable: true,
    };
    for (const [failure, passes] of Object.entries(passing)) {
        it(`of the kind "${failure}" ${passes ? "is transient" : "is not transient"}`, () => {
            expect(isTransient({ failure: failure as ApiFailure })).to.equal(passes);
        });
    }
});
