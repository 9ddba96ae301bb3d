import fc from "fast-check";
import { type ApiFaultName, apiFaults, type ApiStrike } from "../faults/apiFaults";
import { killNames, type KillStrike } from "../faults/kills";
import { type MomentName, moments } from "../faults/moments";
import type { Account, Orphan } from "./Account";
import type { Plan, Strike } from "./Plan";

const mostSegments = 5;
const losesPendingCreate: KillStrike["kill"] = "kill -9 of the provider process";

/** The plans of a seed. The first n are the same, however many are drawn. */
export function drawPlans(seed: number, runs: number): Plan[] {
    return fc.sample(plan(), { seed, numRuns: runs, unbiased: true }).map(withinReach).map(onMachineOfJournal);
}

function plan(): fc.Arbitrary<Plan> {
    return fc.integer({ min: 1, max: mostSegments }).chain((count) => {
        const segments = Array.from({ length: count }, (_, index) => `Audience ${index + 1}`);
        return fc.record<Plan>({
            segments: fc.constant(segments),
            buildTimeMs: fc.integer({ min: 0, max: 1_200 }),
            keyIn: fc.constantFrom("environment", "configuration"),
            first: strike(count),
            second: fc.option(fc.oneof({ arbitrary: strike(count), weight: 3 }, { arbitrary: outage(), weight: 1 }), {
                nil: undefined,
            }),
            revert: oneIn(4, undefined, strike(1)),
            machine: fc.constantFrom("the same", "another"),
            builds: fc.constantFrom("as they come", "running", "over"),
            account: account(segments),
        });
    });
}

function account(names: readonly string[]): fc.Arbitrary<Account> {
    return fc.record<Account>({
        lag: oneIn(
            3,
            undefined,
            fc.record({ polls: fc.integer({ min: 1, max: 4 }), gets: oneIn(4, false, fc.constant(true)) }),
        ),
        clockOffMinutes: oneIn(3, 0, fc.integer({ min: -60, max: 60 })),
        orphans: oneIn(3, [], fc.array(orphan(names), { minLength: 1, maxLength: 3 })),
        secondStack: oneIn(
            5,
            undefined,
            fc.record({ allowDuplicateName: fc.boolean(), startsWith: fc.constantFrom("first", "second") }),
        ),
    });
}

function orphan(names: readonly string[]): fc.Arbitrary<Orphan> {
    return fc.record<Orphan>({
        name: fc.constantFrom(...names),
        secondsOld: fc.integer({ min: 10, max: 7_200 }),
        status: fc.constantFrom("complete", "failed"),
    });
}

function oneIn<T>(count: number, usual: T, unusual: fc.Arbitrary<T>): fc.Arbitrary<T> {
    return fc.oneof({ arbitrary: fc.constant(usual), weight: count - 1 }, { arbitrary: unusual, weight: 1 });
}

/** Several segments are polled by lists: a fault of GETs meets only a program of one. */
function withinReach(drawn: Plan): Plan {
    const { first, segments, account } = drawn;
    const isOnGet = first.kind === "api" && apiFaults[first.fault].on === "get";
    if (!isOnGet) {
        return drawn;
    }
    const only = segments.slice(0, 1);
    const orphans = account.orphans.map((each) => ({ ...each, name: only[0] ?? each.name }));
    return { ...drawn, segments: only, first: { ...first, skip: 0 }, account: { ...account, orphans } };
}

/**
 * An engine whose provider dies at once removes the pending create from the state. Only the journal then knows of the
 * request, and the machine on which the CLI has reported the error still has it.
 */
function onMachineOfJournal(drawn: Plan): Plan {
    const strikes = [drawn.first, drawn.second, drawn.revert];
    const isOnlyInJournal = strikes.some((each) => each?.kind === "kill" && each.kill === losesPendingCreate);
    return isOnlyInJournal ? { ...drawn, machine: "the same" } : drawn;
}

function strike(count: number): fc.Arbitrary<Strike> {
    const api = fc.record<ApiStrike>({
        kind: fc.constant("api"),
        fault: fc.constantFrom(...(Object.keys(apiFaults) as ApiFaultName[])),
        skip: fc.nat({ max: count - 1 }),
        times: fc.constantFrom(1, 2, count),
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

/** The API is down from the first request of a recovery on. */
function outage(): fc.Arbitrary<ApiStrike> {
    return fc.record<ApiStrike>({
        kind: fc.constant("api"),
        fault: fc.constantFrom("API down: connections reset", "API down: 503"),
        skip: fc.constant(0),
        times: fc.constant(1),
    });
}
