import type { violationKinds } from "./invariants";
import type { Account } from "./plan/Account";
import type { Plan, Strike } from "./plan/Plan";

const usual: Account = { lag: undefined, clockOffMinutes: 0, orphans: [], secondStack: undefined };
const lagging: Account = { ...usual, lag: { polls: 4, gets: false } };
const withOrphan: Account = { ...usual, orphans: [{ name: "Audience 1", secondsOld: 1_800, status: "complete" }] };

const one = {
    segments: ["Audience 1"],
    buildTimeMs: 100,
    keyIn: "environment",
    second: undefined,
    revert: undefined,
    machine: "the same",
    builds: "as they come",
    account: usual,
} as const;

const vanished = { kind: "kill", kill: "kill -9 of all processes", moment: "POST under way, stored", nth: 1 } as const;
const vanishedUnstored = { ...vanished, moment: "POST under way, not stored" } as const;
const reset = { kind: "api", fault: "POST: connection reset, stored", skip: 0, times: 1 } as const satisfies Strike;

/** A run with parts of the provider switched off, under a plan in which nothing else keeps the promise. */
export interface MutantRun {
    /** Files of `mutants/`, without their ending. */
    readonly mutants: readonly string[];
    readonly plan: Plan;
    /** What the harness must find. */
    readonly finds: (typeof violationKinds)[number];
}

const reverted = {
    ...one,
    buildTimeMs: 800,
    first: { kind: "kill", kill: "Ctrl-C", moment: "during the wait", nth: 1 },
    revert: { kind: "kill", kill: "Ctrl-C", moment: "during the wait", nth: 1 },
} as const satisfies Plan;

const onAnotherMachine = { ...one, first: vanished, machine: "another", builds: "over" } as const;

export const mutantRuns: readonly MutantRun[] = [
    { mutants: ["reconciliationOff"], plan: { ...one, first: reset }, finds: "duplicate" },
    { mutants: ["patienceOff"], plan: { ...one, first: reset, account: lagging }, finds: "duplicate" },
    { mutants: ["stateReadingOff"], plan: onAnotherMachine, finds: "duplicate" },
    {
        mutants: ["lowerBoundOff"],
        plan: { ...onAnotherMachine, first: vanishedUnstored, account: withOrphan },
        finds: "lost ID",
    },
    // Without the state, the duplicate check stops for a build that is under way; without that as well, nothing does.
    { mutants: ["stateReadingOff"], plan: { ...onAnotherMachine, builds: "running" }, finds: "human decision" },
    { mutants: ["stateReadingOff", "guardOff"], plan: { ...onAnotherMachine, builds: "running" }, finds: "duplicate" },
    {
        mutants: ["stateReadingOff", "journalOff"],
        plan: { ...one, first: vanished, builds: "over" },
        finds: "duplicate",
    },
    { mutants: ["takeBackOff"], plan: reverted, finds: "duplicate" },
];

/** One plan at least for each condition that is drawn. */
export const plansOfConditions: readonly Plan[] = [
    {
        ...onAnotherMachine,
        segments: ["Audience 1", "Audience 2"],
        first: { ...vanished, nth: 2 },
        builds: "running",
        account: { ...withOrphan, clockOffMinutes: 60 },
    },
    { ...onAnotherMachine, first: vanishedUnstored, account: { ...withOrphan, clockOffMinutes: -60 } },
    {
        ...onAnotherMachine,
        second: { kind: "api", fault: "API down: connections reset", skip: 0, times: 1 },
    },
    {
        ...one,
        segments: ["Audience 1", "Audience 2", "Audience 3"],
        first: { ...reset, times: 3 },
        account: lagging,
    },
    {
        ...one,
        first: { kind: "api", fault: "POST: 429", skip: 0, times: 1 },
        account: { ...usual, secondStack: { allowDuplicateName: true, startsWith: "first" } },
    },
    { ...reverted, machine: "another", revert: vanished },
    { ...reverted, revert: { kind: "kill", kill: "Ctrl-C", moment: "POST under way, not stored", nth: 1 } },
];

/** A kill of each process of the plugin, with what only the shared state or only the journal knows afterwards. */
export const plansOfPlugin: readonly Plan[] = [
    { ...onAnotherMachine, segments: ["Audience 1", "Audience 2"], builds: "running" },
    { ...one, first: { ...vanished, kill: "kill -9 of the provider process" } },
    { ...one, first: reset, account: lagging, keyIn: "configuration" },
];
