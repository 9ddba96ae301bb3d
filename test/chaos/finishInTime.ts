import type { PulumiProcess, PulumiResult } from "../engine/support/PulumiProcess";

const longestUpMs = 180_000;

/** The end of a run, which is killed if it takes too long. */
export async function finishInTime(run: PulumiProcess): Promise<PulumiResult> {
    const limit = setTimeout(() => {
        run.kill("SIGKILL");
    }, longestUpMs);
    const result = await run.finished;
    clearTimeout(limit);
    return result;
}
