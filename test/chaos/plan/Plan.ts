import { apiFaults, type ApiStrike } from "../faults/apiFaults";
import type { KillStrike } from "../faults/kills";
import type { Account } from "./Account";

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
    /** What hits an update to another prompt, from which the program then goes back; undefined: the program stays as it is. */
    readonly revert: Strike | undefined;
    /** Where each `pulumi up` after the first runs. Another machine has its own Pulumi home and a fresh clone of the program. */
    readonly machine: "the same" | "another";
    /** What each `pulumi up` after the first finds: builds are held under way until it has read the account, or are over. */
    readonly builds: "as they come" | "running" | "over";
    readonly account: Account;
}

/** What a fault is called in the report. */
export function faultKind(strike: Strike): string {
    return strike.kind === "api" ? strike.fault : strike.kill;
}

/** Whether a create can be left without its answer: then only the account tells whether there is a segment. */
export function mayLoseAnswers({ first, second }: Plan): boolean {
    return [first, second].some((strike) => strike !== undefined && losesAnswers(strike));
}

function losesAnswers(strike: Strike): boolean {
    if (strike.kind === "kill") {
        return true;
    }
    const { kind, on } = apiFaults[strike.fault];
    const isRefusal = kind === "unauthorized" || kind === "rate-limited";
    return on !== "get" && on !== "list" && !isRefusal;
}

/** What the plan has beside its faults, by the names in the report. */
export function conditionsOf(plan: Plan): string[] {
    const { first, second, revert, machine, builds, account } = plan;
    const { lag, clockOffMinutes, orphans, secondStack } = account;
    const isSeveral = first.kind === "api" && losesAnswers(first) && first.times > 1 && plan.segments.length > 1;
    const conditions = {
        [`${machine} machine, builds ${builds}`]: true,
        "list lags": lag?.gets === false,
        "list and GET lag": lag?.gets === true,
        "API clock ahead": clockOffMinutes > 0,
        "API clock behind": clockOffMinutes < 0,
        "orphans of the same name": orphans.length > 0,
        "second stack, allowDuplicateName": secondStack?.allowDuplicateName === true,
        "second stack": secondStack?.allowDuplicateName === false,
        "several answers lost at once": isSeveral,
        "a change and its revert": revert !== undefined,
        "API down during recovery": second?.kind === "api" && apiFaults[second.fault].kind === "outage",
    };
    return Object.entries(conditions).flatMap(([name, holds]) => (holds ? [name] : []));
}
