import fc from "fast-check";
import { type ApiFaultName, apiFaults, type ApiStrike } from "./faults/apiFaults";
import { killNames, type KillStrike } from "./faults/kills";
import { type MomentName, moments } from "./faults/moments";

export type Strike = ApiStrike | KillStrike;

/** What one run of the harness does. */
export interface Plan {
    /** Names of the declared segments. */
    readonly segments: readonly string[];
    readonly buildTimeMs: number;
    readonly keyIn: "environment" | "configuration";
    /** What hits the first `pulumi up`. */
    readonly first: Strike;
    /** What hits the second, if the first had to be repeated. */
    readonly second: Strike | undefined;
}

const mostSegments = 5;

/** The plans of a seed. The first n are the same, however many are drawn. */
export function drawPlans(seed: number, runs: number): Plan[] {
    return fc.sample(plan(), { seed, numRuns: runs, unbiased: true }).map(withinReach);
}

/** What a fault is called in the report. */
export function faultKind(strike: Strike): string {
    return strike.kind === "api" ? strike.fault : strike.kill;
}

function plan(): fc.Arbitrary<Plan> {
    return fc.integer({ min: 1, max: mostSegments }).chain((count) =>
        fc.record<Plan>({
            segments: fc.constant(Array.from({ length: count }, (_, index) => `Audience ${index + 1}`)),
            buildTimeMs: fc.integer({ min: 0, max: 1_200 }),
            keyIn: fc.constantFrom("environment", "configuration"),
            first: strike(count),
            second: fc.option(strike(count), { nil: undefined }),
        }),
    );
}

/** Several segments are polled by lists: a fault of GETs meets only a program of one. */
function withinReach(drawn: Plan): Plan {
    const { first, segments } = drawn;
    const isOnGet = first.kind === "api" && apiFaults[first.fault].on === "get";
    return isOnGet ? { ...drawn, segments: segments.slice(0, 1), first: { ...first, skip: 0 } } : drawn;
}

function strike(count: number): fc.Arbitrary<Strike> {
    const api = fc.record<ApiStrike>({
        kind: fc.constant("api"),
        fault: fc.constantFrom(...(Object.keys(apiFaults) as ApiFaultName[])),
        skip: fc.nat({ max: count - 1 }),
        times: fc.integer({ min: 1, max: 2 }),
    });
    const kill = fc.record<KillStrike>({
        kind: fc.constant("kill"),
        kill: fc.constantFrom(...killNames),
        moment: fc.constantFrom(...(Object.keys(moments) as MomentName[])),
        nth: fc.integer({ min: 1, max: count }),
    });
    // Kills have more to be drawn: each at any of the moments.
    return fc.oneof({ arbitrary: api, weight: 2 }, { arbitrary: kill, weight: 3 });
}
