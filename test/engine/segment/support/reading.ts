import type { StateResource } from "../../support/StackState";
import type { TestStack } from "../../support/TestStack";

/** The texts that stay under the resources once a run is over. */
export function diagnostics(output: string): string {
    return /^Diagnostics:\n(.*?)(?=^(?:Outputs|Resources):|(?![^]))/ms.exec(output)?.[1] ?? "";
}

/** Lines of a stack trace, which nobody should meet for what a user can cause. */
export function stackTrace(output: string): string[] {
    return output.split("\n").filter((line) => /^\s+at /.test(line));
}

/** Names of the resources that a run or a preview shows with an operation, like "replace" or "create". */
export function shownWith(operation: string, output: string): string[] {
    const rows = output.matchAll(/ClassifySegment (\S+) (\w+(?: \w+)?)/g);
    const names = [...rows].filter((row) => row[2]?.startsWith(operation)).map((row) => row[1] ?? "");
    return [...new Set(names)].sort();
}

/** A resource of the state, by the name it has in the program. */
export async function resourceNamed(stack: TestStack, name: string): Promise<StateResource> {
    const found = (await stack.resources()).find(({ urn }) => urn.endsWith(`::${name}`));
    if (found === undefined) {
        throw new Error(`The state has no resource "${name}"`);
    }
    return found;
}

/** The statuses in the state, by resource name. */
export async function statuses(stack: TestStack): Promise<Record<string, unknown>> {
    const entries = (await stack.resources()).map(({ urn, outputs }): [string, unknown] => [
        urn.split("::").at(-1) ?? "",
        outputs?.["status"],
    ]);
    return Object.fromEntries(entries);
}
