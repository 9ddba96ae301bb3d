import type { Budget } from "../results/budgets";
import { figure } from "./numbers";
import { table } from "./table";

export function budgetTable(budgets: readonly Budget[]): string {
    return table(
        ["what", "at most", "measured", ""],
        budgets.map(({ what, limit, measured, unit, isMet }) => [
            what,
            `${figure(limit)} ${unit}`,
            `${figure(measured)} ${unit}`,
            isMet ? "met" : "**missed**",
        ]),
    );
}
