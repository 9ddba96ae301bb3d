import { readdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { StateResource } from "../engine/support/StackState";
import { builtFromChange } from "./changeAndRevert";
import type { SegmentScene } from "./SegmentScene";
import type { UserOfScene } from "./UserOfScene";

export const violationKinds = ["unsettled", "duplicate", "lost ID", "left process", "leak", "human decision"] as const;

export interface Violation {
    readonly kind: (typeof violationKinds)[number];
    readonly detail: string;
}

/** How long a provider process may outlive its engine: a poll interval and five seconds. */
const processesEndWithinMs = 5_200;

/** A stack after its last run. */
export interface Ending {
    readonly scene: SegmentScene;
    readonly user: UserOfScene;
    readonly isDone: boolean;
    readonly mayAskPerson: boolean;
    /** Segments that its state may have although another stack has asked for them. */
    readonly mayShare: readonly number[];
}

/** What must hold after each run, whatever hit it. */
export async function findViolations(ending: Ending): Promise<Violation[]> {
    const { scene, user } = ending;
    // First, because their time is measured from the end of the last run.
    const left = await leftProcesses(scene);
    const resources = await scene.stack.resources();
    return [
        ...left,
        ...(await unsettled(ending)),
        ...Object.values(scene.declared).flatMap(({ name }) => inAccountAndState(name, ending, resources)),
        ...changeBuiltTwice(scene),
        ...(await leaks(scene, user.output)),
        ...askedPerson(ending),
    ];
}

/** The segments of another stack that the state has. */
export async function sharedSegments({ scene, mayShare }: Ending): Promise<number[]> {
    return (await scene.stack.resources()).map(({ id }) => Number(id)).filter((id) => mayShare.includes(id));
}

async function unsettled({ scene: { stack }, user, isDone }: Ending): Promise<Violation[]> {
    if (!isDone) {
        return [{ kind: "unsettled", detail: `\`pulumi up\` did not succeed in ${user.ups} attempts` }];
    }
    const { exitCode, output } = await stack.preview(["--expect-no-changes"]);
    return exitCode === 0 ? [] : [{ kind: "unsettled", detail: `a preview shows changes:\n${output}` }];
}

/** Each declared segment is asked for once, and its ID is in the state. Segments that others have made are no duplicates. */
function inAccountAndState(
    name: string,
    { scene, mayShare }: Ending,
    resources: readonly StateResource[],
): Violation[] {
    const made = scene.made().flatMap((segment) => (segment.name === name ? [segment.id] : []));
    const stored = resources.flatMap(({ id, outputs }) => (outputs?.["name"] === name ? [Number(id)] : []));
    const violations: Violation[] = [];
    if (made.length > 1) {
        violations.push({ kind: "duplicate", detail: `"${name}" is built as ${made.join(" and ")}` });
    }
    if (stored.length !== 1 || ![...made, ...mayShare].includes(stored[0] ?? 0)) {
        const detail = `"${name}" was asked for as ${made.join(", ")}, and the state has ${stored.join(", ")}`;
        violations.push({ kind: "lost ID", detail });
    }
    return violations;
}

function changeBuiltTwice(scene: SegmentScene): Violation[] {
    const built = builtFromChange(scene);
    const detail = `the changed prompt is built as ${built.join(" and ")}`;
    return built.length > 1 ? [{ kind: "duplicate", detail }] : [];
}

function askedPerson({ user: { decisions }, mayAskPerson }: Ending): Violation[] {
    const detail = `a message asked a person to decide about ${decisions} resources`;
    return decisions > 0 && !mayAskPerson ? [{ kind: "human decision", detail }] : [];
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
async function leaks({ stack, key }: SegmentScene, output: string): Promise<Violation[]> {
    const entries = await readdir(dirname(stack.home), { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
    const texts = await Promise.all(files.map((file) => readFile(file, "utf8").catch(() => "")));
    const places = files.filter((_, index) => texts[index]?.includes(key) === true);
    return [...(output.includes(key) ? ["the output"] : []), ...places].map((place) => ({
        kind: "leak",
        detail: `the API key is in ${place}`,
    }));
}
