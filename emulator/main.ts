// npm run emulator [-- options]: a local Classify API until Ctrl-C.

import { parseArgs } from "node:util";
import { formatDuration, parseDuration } from "../provider/time/duration";
import type { RequestRecord } from "./requests/RequestLog";
import { startEmulator } from "./startEmulator";

const USAGE = `Usage: npm run emulator -- [options]

A local Classify API. It never builds anything but looks as if it did.

  --port NUMBER      port on 127.0.0.1 (default 4010)
  --data FILE        keep the segments in this file (default: forget them)
  --build-time TIME  from creation to complete (default 20s)
  --help             this text`;

function readOptions() {
    const { values } = parseArgs({
        options: {
            port: { type: "string", default: "4010" },
            data: { type: "string" },
            "build-time": { type: "string", default: "20s" },
            help: { type: "boolean", default: false },
        },
    });
    const port = Number(values.port);
    const buildTimeMs = parseDuration(values["build-time"]);
    if (!Number.isInteger(port) || port < 0 || port > 65_535) {
        throw new Error(`--port ${values.port} is not a port; write a number up to 65535`);
    }
    if (buildTimeMs === undefined) {
        throw new Error(`--build-time ${values["build-time"]} is not a duration; write one like 20s or 5m`);
    }
    return { help: values.help, port, buildTimeMs, dataFile: values.data };
}

function printRequest({ method, path, status, ms }: RequestRecord): void {
    console.log(`${method} ${path} ${status ?? "cut"} ${ms ?? 0}ms`);
}

async function main(): Promise<void> {
    const { help, port, buildTimeMs, dataFile } = readOptions();
    if (help) {
        console.log(USAGE);
        return;
    }
    const emulator = await startEmulator({
        port,
        buildTimeMs,
        onAnswered: printRequest,
        ...(dataFile === undefined ? {} : { dataFile }),
    });
    console.log(`Classify emulator at ${emulator.baseUrl}; a build takes ${formatDuration(buildTimeMs)}.`);
    for (const signal of ["SIGINT", "SIGTERM"] as const) {
        process.once(signal, () => void emulator.close());
    }
}

main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
});
