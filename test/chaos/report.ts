import Table from "cli-table3";
import { violationKinds } from "./invariants";
import { faultKind, type Plan } from "./plan";
import type { PlanResult } from "./runPlan";

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

function summariseKind(kind: string, runs: readonly ChaosRun[]): KindSummary {
    const count = (violation: string) => runs.filter((run) => run.violations.some(({ kind }) => kind === violation));
    const counts = violationKinds.map((violation) => [violation, count(violation).length] as const);
    const ups = runs.map((run) => run.ups);
    return {
        kind,
        runs: runs.length,
        struck: runs.filter(({ isStruck }) => isStruck).length,
        violations: Object.fromEntries(counts) as KindSummary["violations"],
        upsMean: ups.reduce((sum, each) => sum + each, 0) / Math.max(1, ups.length),
        upsMost: Math.max(0, ...ups),
    };
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
            "ups",
            "most",
        ],
        style: { head: [], border: [] },
        colAligns: ["left", ...Array.from({ length: 9 }, () => "right" as const)],
    });
    for (const { kind, runs, struck, violations, upsMean, upsMost } of summaries) {
        const { duplicate, leak, unsettled, "lost ID": lostId, "left process": leftProcess } = violations;
        table.push([kind, runs, struck, duplicate, lostId, leftProcess, leak, unsettled, upsMean.toFixed(1), upsMost]);
    }
    return table.toString();
}

/** One run with violations: what was done, what is wrong, and how to see it again. */
export function describeFailure({ number, plan, violations, output }: ChaosRun, seed: number): string {
    return [
        `Run ${number} broke ${violations.length === 1 ? "a promise" : "promises"}:`,
        ...violations.map(({ kind, detail }) => `  ${kind}: ${detail}`),
        `  its plan: ${JSON.stringify(plan)}`,
        `  again: npm run chaos -- --seed ${seed} --only ${number}`,
        output.replaceAll(/^/gm, "  | "),
    ].join("\n");
}
