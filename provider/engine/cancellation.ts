import { subscribe } from "node:diagnostics_channel";
import type { Clock } from "../time/Clock";
import type { EngineConnection } from "./EngineConnection";

/**
 * The first Ctrl-C, which the engine announces with an RPC whose handler in Pulumi's SDK does nothing, or a SIGTERM for this
 * process: an engine whose provider dies removes the pending create from the state.
 */
export interface Cancellation {
    /** Aborted by the engine's Cancel and by SIGTERM. */
    readonly signal: AbortSignal;
    /** Whether this runtime can observe the Cancel. */
    readonly isVisible: boolean;
}

type Signals = Pick<NodeJS.EventEmitter, "once">;

const cancelPath = "/pulumirpc.ResourceProvider/Cancel";

/** The cancellation of a face that the engine calls directly, and the function with which that face reports the call. */
export function callableCancellation(signals: Signals = process): {
    readonly cancellation: Cancellation;
    readonly cancel: () => void;
} {
    const controller = abortedBySigterm(signals);
    return {
        cancellation: { signal: controller.signal, isVisible: true },
        cancel: () => {
            controller.abort();
        },
    };
}

/** Since version 22, Node publishes every incoming HTTP/2 stream, and so every gRPC call, on this channel. */
const streamStart = "http2.server.stream.start";

export function watchForCancel(nodeVersion: string = process.versions.node, signals: Signals = process): Cancellation {
    const controller = abortedBySigterm(signals);
    subscribe(streamStart, (message) => {
        if (requestPath(message) === cancelPath) {
            controller.abort();
        }
    });
    return { signal: controller.signal, isVisible: Number.parseInt(nodeVersion, 10) >= 22 };
}

function abortedBySigterm(signals: Signals): AbortController {
    const controller = new AbortController();
    // Only the first: another one ends the process.
    signals.once("SIGTERM", () => {
        controller.abort();
    });
    return controller;
}

function requestPath(message: unknown): unknown {
    const headers = (message as { headers?: Record<string, unknown> } | undefined)?.headers;
    return headers?.[":path"];
}

const checkEveryMs = 2_000;

/**
 * Ends this process after the engine has ended. Provider processes survive a CLI that is killed with -9, but can no longer
 * write to the state. The next run uses the journal.
 */
export async function exitWithEngine(
    engine: Pick<EngineConnection, "isAlive">,
    clock: Clock,
    exit: () => void,
): Promise<void> {
    for (let misses = 0; misses < 2;) {
        await clock.sleep(checkEveryMs);
        misses = (await engine.isAlive()) ? 0 : misses + 1;
    }
    exit();
}
