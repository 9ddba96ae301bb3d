import { readdir, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { PulumiResult } from "../engine/support/PulumiProcess";
import type { Strike } from "./plan";
import type { SegmentScene } from "./SegmentScene";
import type { SegmentArgs } from "./segmentProgram";

/** Somebody who runs `pulumi up`, and in between does what the messages say, and nothing else. */
export class UserOfScene {
    private readonly adopted = new Map<string, number>();
    private isElsewhere = false;

    constructor(private readonly names: readonly string[]) {}

    /** The program's segments, by their resources. */
    declared(): Record<string, SegmentArgs> {
        return Object.fromEntries(
            this.names.map((name) => {
                const adopt = this.adopted.get(name);
                return [resourceOf(name), { name, ...(adopt === undefined ? {} : { adopt }) }];
            }),
        );
    }

    /** On another machine as the guide says, so that one run names all segments that are there already. */
    get upArgs(): string[] {
        return this.isElsewhere ? ["--continue-on-error"] : [];
    }

    async react({ signal, output }: PulumiResult, strike: Strike | undefined, scene: SegmentScene): Promise<void> {
        // A killed CLI leaves its lock, and the next one asks for this.
        const isLocked = signal !== undefined || output.includes("the stack is currently locked");
        const cancelled = isLocked ? (await cancel(scene)).output : "";
        if (`${output}${cancelled}`.includes("failed to load checkpoint: EOF")) {
            await removeEmptyAttributes(dirname(scene.stack.home));
            await cancel(scene);
        }
        if (strike?.kind === "kill" && strike.kill === "kill -9 of the CLI, then another machine") {
            await moveToAnotherMachine(scene);
            this.isElsewhere = true;
        }
        await this.pasteAdoptions(output, scene);
    }

    private async pasteAdoptions(output: string, scene: SegmentScene): Promise<void> {
        const offers = output.matchAll(
            /could not create segment "([^"]+)": segment \d+ of the same name.*?`adopt: (\d+)`/g,
        );
        for (const [, name = "", id] of offers) {
            this.adopted.set(name, Number(id));
            scene.emulator.edit(Number(id), { status: "complete" });
        }
        await scene.declare(this.declared());
    }
}

function resourceOf(name: string): string {
    return name.toLowerCase().replaceAll(" ", "-");
}

function cancel({ stack }: SegmentScene): Promise<PulumiResult> {
    return stack.run(["cancel", "--yes"]);
}

/**
 * A defect of Pulumi's file backend: killed while it writes what it notes beside a state file, it leaves that note empty,
 * and no command of the CLI reads past it. The state itself is whole.
 */
async function removeEmptyAttributes(folder: string): Promise<void> {
    for (const name of await readdir(folder, { recursive: true })) {
        const file = join(folder, name);
        if (name.endsWith(".attrs") && (await stat(file)).size === 0) {
            await rm(file);
        }
    }
}

/**
 * The journal stays behind with what is left of the run. Builds that only the journal knew, an hour long in real life, are
 * still under way when the other machine looks; they end when they have been taken over.
 */
async function moveToAnotherMachine(scene: SegmentScene): Promise<void> {
    await scene.until("the run has left nothing behind", async () => (await scene.ownProcesses()).length === 0);
    await scene.loseJournal();
    const inState = (await scene.stack.resources()).map(({ id }) => id);
    for (const { id } of scene.emulator.segments().filter((segment) => !inState.includes(String(segment.id)))) {
        scene.emulator.edit(id, { status: "processing" });
    }
}
