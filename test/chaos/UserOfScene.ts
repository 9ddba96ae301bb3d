import { readdir, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { PulumiResult } from "../engine/support/PulumiProcess";
import type { Plan } from "./plan/Plan";
import type { SegmentScene, Segments } from "./SegmentScene";

/** Beside one for each decision. */
const mostUps = 4;

/** Somebody who runs `pulumi up` and does in between what the messages say, and nothing else. */
export class UserOfScene {
    /** What was pasted into the program, by the resource. */
    private readonly decided = new Map<string, Readonly<Record<string, unknown>>>();
    private readonly outputs: string[] = [];
    private readonly declared: Segments;

    /** @param machine where each run after the first takes place */
    constructor(
        private readonly scene: SegmentScene,
        private readonly machine: Plan["machine"],
    ) {
        this.declared = scene.declared;
    }

    get ups(): number {
        return this.outputs.length;
    }

    /** How many resources a message made this person change in the program. */
    get decisions(): number {
        return this.decided.size;
    }

    /** All that `pulumi up` printed. */
    get output(): string {
        return this.outputs.join("\n======== pulumi up, again\n");
    }

    /**
     * False if it did not succeed in the end.
     *
     * @param up is told the number of the attempt, from 1
     */
    async upUntilDone(up: (attempt: number) => Promise<PulumiResult>): Promise<boolean> {
        const last = this.ups - this.decisions + mostUps;
        while (this.ups - this.decisions < last) {
            const { exitCode, output } = await this.upOnce(() => up(this.ups + 1));
            if (exitCode === 0) {
                return true;
            }
            await this.decide(output);
        }
        return false;
    }

    /** Leaves the stack ready for the next run, and the program as it is. */
    async upOnce(up: () => Promise<PulumiResult>): Promise<PulumiResult> {
        const result = await up();
        this.outputs.push(result.output);
        if (result.exitCode !== 0) {
            await this.makeReady(result);
        }
        return result;
    }

    private async makeReady({ signal, output }: PulumiResult): Promise<void> {
        if (this.machine === "another") {
            await this.scene.moveToAnotherMachine();
        }
        // A killed CLI leaves its lock, and the next one asks for this.
        const isLocked = signal !== undefined || output.includes("the stack is currently locked");
        const cancelled = isLocked ? (await cancel(this.scene)).output : "";
        if (`${output}${cancelled}`.includes("failed to load checkpoint: EOF")) {
            await removeEmptyAttributes(dirname(this.scene.stack.home));
            await cancel(this.scene);
        }
    }

    /**
     * The two errors that ask a person. Which of the named segments is the stack's own cannot be seen through the API; this
     * person asks those who run the other stack.
     */
    private async decide(output: string): Promise<void> {
        const before = this.decisions;
        for (const [message, name = "", code] of output.matchAll(
            /segment "([^"]+)"[^\n]*\[(duplicate-name|create-unsettled)\]/g,
        )) {
            const named = this.scene.emulator
                .segments()
                .filter((each) => each.name === name && names(message, each.id));
            const resource = this.resourceOf(name);
            if (named.length > 0 && !this.decided.has(resource)) {
                const own = named.find(({ id }) => this.scene.made().some((made) => made.id === id));
                const another = { allowDuplicateName: true, ...(code === "create-unsettled" ? { revision: 2 } : {}) };
                this.decided.set(resource, own === undefined ? another : { adopt: own.id });
            }
        }
        if (this.decisions > before) {
            const changed = Object.entries(this.declared).map(([resource, args]) => {
                return [resource, { ...args, ...this.decided.get(resource) }] as const;
            });
            await this.scene.declare(Object.fromEntries(changed));
        }
    }

    private resourceOf(name: string): string {
        return Object.entries(this.declared).find(([, args]) => args.name === name)?.[0] ?? name;
    }
}

function names(message: string, id: number): boolean {
    return new RegExp(`\\b${id}\\b`).test(message);
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
