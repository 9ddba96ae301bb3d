import { subscribe } from "node:diagnostics_channel";
import type { Clock } from "../time/Clock";
import type { EngineConnection } from "./EngineConnection";

/** The first Ctrl-C. The engine announces it with an RPC whose handler in Pulumi's SDK does nothing. */
export interface Cancellation {
    /** Aborted by the engine's Cancel. */
    readonly signal: AbortSignal;
    /** Whether this runtime can see the Cancel at all. */
    readonly isVisible: boolean;
}

const cancelPath = "/pulumirpc.ResourceProvider/Cancel";

/** Node publishes every incoming HTTP/2 stream on this channel since version 22; gRPC calls are such streams. */
const streamStart = "http2.server.stream.start";

export function watchForCancel(nodeVersion: string = process.versions.node): Cancellation {
    const controller = new AbortController();
    subscribe(streamStart, (message) => {
        if (requestPath(message) === cancelPath) {
            controller.abort();
        }
    });
    return { signal: controller.signal, isVisible: Number.parseInt(nodeVersion, 10) >= 22 };
}

function requestPath(message: unknown): unknown {
    const headers = (message as { headers?: Record<string, unknown> } | undefined)?.headers;
    return headers?.[":path"];
}

const checkEveryMs = 2_000;

/**
 * Ends this process when the engine is gone. A CLI that is killed with -9 leaves its provider processes alive for ever;
 * nothing that such a process still learns can reach the state. The journal has what the next run needs.
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
