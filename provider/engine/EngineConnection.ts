import { EngineClient } from "@pulumi/pulumi/proto/engine_grpc_pb";
import { GetRootResourceRequest, LogRequest, LogSeverity } from "@pulumi/pulumi/proto/engine_pb";
import type { Row } from "./Row";
import { grpc } from "./sdkModules";

const pingDeadlineMs = 2_000;

/** The connection from the provider process to the engine: shows texts on rows, and detects that the engine has ended. */
export class EngineConnection {
    private readonly client: EngineClient;
    private readonly said = new Set<string>();
    private readonly lastProgress = new Map<string, string>();

    /** @param address the first argument that the engine passes to the provider process */
    constructor(address: string) {
        this.client = new EngineClient(address, grpc.credentials.createInsecure());
    }

    /** The row of a resource, or of the stack if the URN is not known. */
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

    /** Whether the engine still responds. */
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
        // A lost text must not fail a build; `exitWithEngine` detects an engine that has ended.
        this.client.log(request, () => undefined);
    }
}

type LogSeverityValue = (typeof LogSeverity)[keyof typeof LogSeverity];
