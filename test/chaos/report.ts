import Table from "cli-table3";
import { violationKinds } from "./invariants";
import { conditionsOf, faultKind, type Plan } from "./plan/Plan";
import type { PlanResult } from "./runPlan";
import type { Face } from "./segmentProgram";

export interface ChaosRun extends PlanResult {
    /** From 1. */
    readonly number: number;
    readonly plan: Plan;
}

/** What the runs with one kind of fault came to. */
export interface KindSummary {
    readonly kind: string;
    readonly runs: number;
    /** Runs in which the fault met something: a kill may come too late. */
    readonly struck: number;
    /** Runs with at least one violation of a kind. */
    readonly violations: Readonly<Record<(typeof violationKinds)[number], number>>;
    /** How often a person had to change a program, and how many segments two stacks share. */
    readonly decisions: number;
    readonly shared: number;
    readonly upsMean: number;
    readonly upsMost: number;
}

/** By the kind of the first fault, and all together. */
export function summarise(runs: readonly ChaosRun[]): KindSummary[] {
    const kinds = [...new Set(runs.map(({ plan }) => faultKind(plan.first)))].sort();
    const ofKind = (kind: string) => runs.filter(({ plan }) => faultKind(plan.first) === kind);
    return [...kinds.map((kind) => summariseKind(kind, ofKind(kind))), summariseKind("all", runs)];
}

/** By the instant at which the first fault killed. */
export function summariseMoments(runs: readonly ChaosRun[]): KindSummary[] {
    const momentOf = ({ plan: { first } }: ChaosRun) => (first.kind === "kill" ? first.moment : undefined);
    const moments = [...new Set(runs.map(momentOf))].filter((moment) => moment !== undefined).sort();
    return moments.map((moment) =>
        summariseKind(
            moment,
            runs.filter((run) => momentOf(run) === moment),
        ),
    );
}

/** By what the plans have beside their faults. A run counts in several rows. */
export function summariseConditions(runs: readonly ChaosRun[]): KindSummary[] {
    const conditions = [...new Set(runs.flatMap(({ plan }) => conditionsOf(plan)))].sort();
    return conditions.map((condition) =>
        summariseKind(
            condition,
            runs.filter(({ plan }) => conditionsOf(plan).includes(condition)),
        ),
    );
}

function summariseKind(kind: string, runs: readonly ChaosRun[]): KindSummary {
    const count = (violation: string) => runs.filter((run) => run.violations.some(({ kind }) => kind === violation));
    const counts = violationKinds.map((violation) => [violation, count(violation).length] as const);
    const ups = runs.map((run) => run.ups);
    return {
        kind,
        runs: runs.length,
        struck: runs.filter(({ isStruck }) => isStruck).length,
        violations: Object.fromEntries(counts) as KindSummary["violations"],
        decisions: sum(runs.map(({ decisions }) => decisions)),
        shared: sum(runs.map(({ shared }) => shared)),
        upsMean: sum(ups) / Math.max(1, ups.length),
        upsMost: Math.max(0, ...ups),
    };
}

function sum(figures: readonly number[]): number {
    return figures.reduce((total, each) => total + each, 0);
}

export function renderTable(title: string, summaries: readonly KindSummary[]): string {
    const table = new Table({
        head: [
            title,
            "runs",
            "struck",
            "duplicates",
            "lost IDs",
            "left processes",
            "leaks",
            "unsettled",
            "human decisions",
            "shared",
            "ups",
            "most",
        ],
        style: { head: [], border: [] },
        colAligns: ["left", ...Array.from({ length: 11 }, () => "right" as const)],
    });
    for (const { kind, runs, struck, violations, decisions, shared, upsMean, upsMost } of summaries) {
        const { duplicate, leak, unsettled, "lost ID": lostId, "left process": leftProcess } = violations;
        const broken = [duplicate, lostId, leftProcess, leak, unsettled];
        table.push([kind, runs, struck, ...broken, decisions, shared, upsMean.toFixed(1), upsMost]);
    }
    return table.toString();
}

/** One run with violations: what was done, what is wrong, and how to see it again. */
export function describeFailure({ number, plan, violations, output }: ChaosRun, seed: number, face: Face): string {
    return [
        `Run ${number} broke ${violations.length === 1 ? "a promise" : "promises"}:`,
        ...violations.map(({ kind, detail }) => `  ${kind}: ${detail}`),
        `  its plan: ${JSON.stringify(plan)}`,
        `  again: npm run chaos -- --seed ${seed} --face ${face} --only ${number}`,
        output.replaceAll(/^/gm, "  | "),
    ].join("\n");
}
