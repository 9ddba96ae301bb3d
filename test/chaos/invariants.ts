import { readdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { StateResource } from "../engine/support/StackState";
import { apiKey, type SegmentScene } from "./SegmentScene";

export const violationKinds = ["unsettled", "duplicate", "lost ID", "left process", "leak"] as const;

export interface Violation {
    readonly kind: (typeof violationKinds)[number];
    readonly detail: string;
}

/** How long a provider process may outlive its engine: a poll interval and five seconds. */
const processesEndWithinMs = 5_200;

/** What must hold after each run, whatever hit it. */
export async function findViolations(
    scene: SegmentScene,
    { isDone, output }: { readonly isDone: boolean; readonly output: string },
): Promise<Violation[]> {
    // First, because their time is measured from the end of the last run.
    const left = await leftProcesses(scene);
    const resources = await scene.stack.resources();
    return [
        ...left,
        ...(await unsettled(scene, isDone)),
        ...Object.values(scene.declared).flatMap(({ name }) => inAccountAndState(name, scene, resources)),
        ...(await leaks(scene, output)),
    ];
}

async function unsettled({ stack }: SegmentScene, isDone: boolean): Promise<Violation[]> {
    if (!isDone) {
        return [{ kind: "unsettled", detail: "`pulumi up` did not succeed in four attempts" }];
    }
    const { exitCode, output } = await stack.preview(["--expect-no-changes"]);
    return exitCode === 0 ? [] : [{ kind: "unsettled", detail: `a preview shows changes:\n${output}` }];
}

/** Exactly one live segment for each declared one, with its ID in the state. */
function inAccountAndState(name: string, { emulator }: SegmentScene, resources: readonly StateResource[]): Violation[] {
    const ids = emulator.segments().flatMap((segment) => (segment.name === name ? [String(segment.id)] : []));
    const stored = resources.flatMap(({ id, outputs }) => (outputs?.["name"] === name ? [id ?? "none"] : []));
    const violations: Violation[] = [];
    if (ids.length > 1) {
        violations.push({ kind: "duplicate", detail: `"${name}" is built as ${ids.join(" and ")}` });
    }
    if (stored.length !== 1 || !ids.includes(stored[0] ?? "")) {
        const detail = `"${name}" is in the account as ${ids.join(", ")}, in the state as ${stored.join(", ")}`;
        violations.push({ kind: "lost ID", detail });
    }
    return violations;
}

async function leftProcesses(scene: SegmentScene): Promise<Violation[]> {
    const deadline = Date.now() + processesEndWithinMs;
    let left = await scene.ownProcesses();
    while (left.length > 0 && Date.now() < deadline) {
        left = await scene.ownProcesses();
    }
    return left.map(({ command }) => ({ kind: "left process", detail: command }));
}

/** The API key in what was printed, or in any file: state, journal, logs. */
async function leaks({ stack }: SegmentScene, output: string): Promise<Violation[]> {
    const entries = await readdir(dirname(stack.home), { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
    const texts = await Promise.all(files.map((file) => readFile(file, "utf8").catch(() => "")));
    const places = files.filter((_, index) => texts[index]?.includes(apiKey) === true);
    return [...(output.includes(apiKey) ? ["the output"] : []), ...places].map((place) => ({
        kind: "leak",
        detail: `the API key is in ${place}`,
    }));
}
