import { subscribe } from "node:diagnostics_channel";

/**
 * The first Ctrl-C, which the engine announces with an RPC whose handler in Pulumi's SDK does nothing, or a SIGTERM for this
 * process: an engine whose provider dies removes the pending create from the state.
 */
export interface Cancellation {
    /** Aborted by the engine's Cancel and by SIGTERM. */
    readonly signal: AbortSignal;
    /** Whether this runtime can see the Cancel at all. */
    readonly isVisible: boolean;
}

type Signals = Pick<NodeJS.EventEmitter, "once">;

const cancelPath = "/pulumirpc.ResourceProvider/Cancel";

/** For a face that the engine tells of it directly. */
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

/** Node publishes every incoming HTTP/2 stream on this channel since version 22; gRPC calls are such streams. */
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
