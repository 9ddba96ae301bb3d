import { createRequire } from "node:module";
import { EngineClient } from "@pulumi/pulumi/proto/engine_grpc_pb";
import { GetRootResourceRequest, LogRequest, LogSeverity } from "@pulumi/pulumi/proto/engine_pb";
import type { Row } from "./Row";

// gRPC must be the SDK's own copy: it refuses credentials made by another.
const sdkRequire = createRequire(require.resolve("@pulumi/pulumi/package.json"));
const grpc = sdkRequire("@grpc/grpc-js") as typeof import("@grpc/grpc-js");

const pingDeadlineMs = 2_000;

/** The engine, as seen from the provider process: it shows texts on rows, and it can die. */
export class EngineConnection {
    private readonly client: EngineClient;
    private readonly said = new Set<string>();
    private readonly lastProgress = new Map<string, string>();

    /** @param address what the engine gives to the provider process as its first argument */
    constructor(address: string) {
        this.client = new EngineClient(address, grpc.credentials.createInsecure());
    }

    /** The row of a resource; of the stack, where the URN is not known. */
    row(urn: string): Row {
        return {
            progress: (text) => {
                if (this.lastProgress.get(urn) !== text) {
                    this.lastProgress.set(urn, text);
                    this.log(urn, LogSeverity.INFO, text, true);
                }
            },
            info: (text) => {
                this.logOnce(urn, LogSeverity.INFO, text);
            },
            warn: (text) => {
                this.logOnce(urn, LogSeverity.WARNING, text);
            },
        };
    }

    /** Whether the engine still answers. */
    isAlive(): Promise<boolean> {
        return new Promise((resolve) => {
            const deadline = Date.now() + pingDeadlineMs;
            this.client.getRootResource(new GetRootResourceRequest(), new grpc.Metadata(), { deadline }, (error) => {
                resolve(error?.code !== grpc.status.UNAVAILABLE);
            });
        });
    }

    private logOnce(urn: string, severity: LogSeverityValue, text: string): void {
        const key = `${urn} ${text}`;
        if (!this.said.has(key)) {
            this.said.add(key);
            this.log(urn, severity, text, false);
        }
    }

    private log(urn: string, severity: LogSeverityValue, text: string, ephemeral: boolean): void {
        const request = new LogRequest();
        request.setUrn(urn);
        request.setSeverity(severity);
        request.setMessage(text);
        request.setEphemeral(ephemeral);
        // A text that cannot be shown is no reason to fail a build; a dead engine is noticed by `exitWithEngine`.
        this.client.log(request, () => undefined);
    }
}

type LogSeverityValue = (typeof LogSeverity)[keyof typeof LogSeverity];
