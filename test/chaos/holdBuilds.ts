import { setTimeout as delay } from "node:timers/promises";
import type { PulumiProcess } from "../engine/support/PulumiProcess";
import { pollIntervalMs, type SegmentScene } from "./SegmentScene";

/** So that the run polls a segment after it has found it. */
const pollsOfHeldBuilds = 3;

/** The builds of the stack that the state does not have as complete, and that would go on for an hour in real life. */
async function openBuilds(scene: SegmentScene): Promise<number[]> {
    const complete = (await scene.stack.resources()).flatMap(({ id, outputs }) =>
        outputs?.["status"] === "complete" ? [Number(id)] : [],
    );
    return scene.made().flatMap(({ id }) => (complete.includes(id) ? [] : [id]));
}

/** Puts the open builds where the next run is to find them. */
export async function setBuilds(scene: SegmentScene, builds: "running" | "over"): Promise<number[]> {
    const open = await openBuilds(scene);
    for (const id of open) {
        scene.emulator.edit(id, { status: builds === "running" ? "processing" : "complete" });
    }
    return open;
}

/** Ends builds that are held, some polls after the run has first read the account, or when it is over. */
export async function releaseBuilds(
    held: readonly number[],
    { scene, run, requestsBefore }: { scene: SegmentScene; run: PulumiProcess; requestsBefore: number },
): Promise<void> {
    const end = { came: false };
    void run.finished.then(() => (end.came = true));
    const hasRead = () =>
        scene
            .requests()
            .slice(requestsBefore)
            .some(({ kind, status }) => kind !== "create" && status === 200);
    while (!end.came && !hasRead()) {
        await delay(pollIntervalMs / 4);
    }
    await delay(pollsOfHeldBuilds * pollIntervalMs);
    for (const id of held) {
        scene.emulator.edit(id, { status: "complete" });
    }
}
