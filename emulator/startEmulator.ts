import type { AddressInfo } from "node:net";
import { serveSegmentRequests } from "./api/serveSegmentRequests";
import { SegmentRequests } from "./api/SegmentRequests";
import { serveControl } from "./control/serveControl";
import { createApp } from "./createApp";
import type { Emulator, EmulatorOptions } from "./Emulator";
import { FaultPlan } from "./faults/FaultPlan";
import { logRequests } from "./requests/logRequests";
import { RequestLog } from "./requests/RequestLog";
import { SegmentFile } from "./segments/SegmentFile";
import { SegmentStore } from "./segments/SegmentStore";

export type { Emulator, EmulatorOptions } from "./Emulator";
export type { Fault } from "./faults/Fault";
export type { RequestRecord } from "./requests/RequestLog";
export type { StoredSegment } from "./segments/StoredSegment";

const HOST = "127.0.0.1";
const DEFAULT_BUILD_TIME_MS = 20_000;

/** Starts a Classify API as the vendor's page describes it, with faults to switch on. */
export async function startEmulator(options: EmulatorOptions = {}): Promise<Emulator> {
    const { port = 0, dataFile, buildTimeMs = DEFAULT_BUILD_TIME_MS, keys, now = Date.now } = options;
    const store = new SegmentStore(now, dataFile === undefined ? undefined : new SegmentFile(dataFile));
    const faults = new FaultPlan();
    const log = new RequestLog(now);
    const operations = new SegmentRequests(store, faults, buildTimeMs);

    const app = createApp();
    logRequests(app, log, options.onAnswered);
    serveSegmentRequests(app, { operations, store, faults, accountOf: accountsOf(keys) });
    serveControl(app, { store, faults, log });

    let closed: Promise<void> | undefined;
    const close = (): Promise<void> => (closed ??= closeOnce());

    async function closeOnce(): Promise<void> {
        await app.close();
        store.close();
    }

    try {
        await app.listen({ host: HOST, port });
    } catch (error) {
        await close();
        throw error;
    }
    const address = app.server.address() as AddressInfo;

    return {
        baseUrl: `http://${HOST}:${address.port}`,
        port: address.port,
        requests: () => log.all(),
        segments: () => store.all(),
        inject: (fault) => {
            faults.inject(fault);
        },
        clearFaults: () => {
            faults.clear();
        },
        edit: (id, change) => {
            store.edit(id, change);
        },
        remove: (id) => {
            store.remove(id);
        },
        close,
    };
}

function accountsOf(keys: EmulatorOptions["keys"]): (apiKey: string) => string | undefined {
    const accounts = new Map(Object.entries(keys ?? {}));
    return keys === undefined ? () => "default" : (apiKey) => accounts.get(apiKey);
}
