import { parseUrn } from "../engine/urn";
import type { ExportStack } from "./exportStack";
import { parseStackState } from "./parseStackState";
import { parseStamp } from "./requestStamp";
import type { StackState } from "./StackState";

/** The resource on whose behalf the state is read. The engine has saved a create, with its stamp, before it called. */
export interface Asking {
    readonly urn: string;
    readonly stamp?: string | undefined;
}

/**
 * The stack's state as every machine sees it. It is read once in a run, and only by a run that creates a segment or removes
 * one from a completion: what an earlier run left in it does not change during this one.
 */
export class SharedState {
    private reading: Promise<StackState | undefined> | undefined;

    /**
     * @param warn receives the reason if the state cannot be read
     * @param cancelled aborted by Ctrl-C, after which nothing is created and the state is of no use
     */
    constructor(
        private readonly exportStack: ExportStack,
        private readonly warn: (text: string) => void,
        private readonly cancelled: AbortSignal,
    ) {}

    /** Undefined after Ctrl-C, and where the state cannot be read; a warning has said so. */
    read(asking: Asking): Promise<StackState | undefined> {
        this.reading ??= this.readOnce(asking);
        return this.reading;
    }

    /** The selected stack first: it has the organisation, which a URN leaves out. Another stack does not show our create. */
    private async readOnce(asking: Asking): Promise<StackState | undefined> {
        let reason = "";
        for (const stack of [undefined, parseUrn(asking.urn).stack]) {
            try {
                const state = parseStackState(await this.exportStack(stack, this.cancelled));
                if (state !== undefined && shows(state, asking)) {
                    return state;
                }
                reason = "the state does not show the running update";
            } catch (fault) {
                if (this.cancelled.aborted) {
                    return undefined;
                }
                reason = reasonOf(fault);
            }
        }
        this.warn(
            `the stack's state could not be read (\`pulumi stack export\`: ${reason}). A segment that a killed run requested on another machine is not recovered; the duplicate guard still applies`,
        );
        return undefined;
    }
}

function shows({ interrupted, urns }: StackState, { urn, stamp }: Asking): boolean {
    const own = parseStamp(stamp);
    return own === undefined
        ? urns.has(urn)
        : interrupted.some((create) => create.urn === urn && create.stamp?.askedAt === own.askedAt);
}

function reasonOf(fault: unknown): string {
    const { code, message, stderr } = fault as NodeJS.ErrnoException & { readonly stderr?: string };
    if (code === "ENOENT") {
        return "there is no `pulumi` on PATH";
    }
    return (stderr === undefined || stderr === "" ? message : stderr).trim().replace(/\s+/g, " ");
}
