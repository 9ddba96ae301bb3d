import { spawn } from "node:child_process";
import { once } from "node:events";
import { createRequire } from "node:module";
import { promisify } from "node:util";
import { ResourceProviderClient } from "@pulumi/pulumi/proto/provider_grpc_pb";
import { CheckRequest, ConfigureRequest } from "@pulumi/pulumi/proto/provider_pb";
import { emptyProvider } from "./emptyProvider";

const sdk = require.resolve("@pulumi/pulumi/package.json");
// gRPC and its messages must be the SDK's own copies: it refuses what another copy has made.
const sdkRequire = createRequire(sdk);
const grpc = sdkRequire("@grpc/grpc-js") as typeof import("@grpc/grpc-js");
const { Struct } = sdkRequire("google-protobuf/google/protobuf/struct_pb.js") as StructModule;

type StructMessage = Parameters<CheckRequest["setNews"]>[0];
interface StructModule {
    readonly Struct: { fromJavaScript(value: Readonly<Record<string, unknown>>): StructMessage };
}

/** Nothing listens there: a provider process must start without having heard from its engine. */
const noEngine = "127.0.0.1:1";

/**
 * Starts Pulumi's process for dynamic providers as the engine does, and has it check a resource.
 *
 * @returns seconds from the start of the process to the answer
 */
export async function measureStart(folder: string, inputs: Readonly<Record<string, unknown>>): Promise<number> {
    const startedAt = performance.now();
    const child = spawn(process.execPath, [sdkRequire.resolve("./cmd/dynamic-provider"), noEngine], {
        cwd: folder,
        env: { ...process.env, ...emptyProvider, CLASSIFY_API_KEY: "bench-key" },
        stdio: ["ignore", "pipe", "inherit"],
    });
    try {
        const [port] = (await once(child.stdout, "data")) as [Buffer];
        const address = `127.0.0.1:${port.toString().trim()}`;
        const client = new ResourceProviderClient(address, grpc.credentials.createInsecure());
        await checkOnce(client, inputs);
        client.close();
        return (performance.now() - startedAt) / 1000;
    } finally {
        child.kill();
    }
}

async function checkOnce(client: ResourceProviderClient, inputs: Readonly<Record<string, unknown>>): Promise<void> {
    const configuration = new ConfigureRequest();
    configuration.setArgs(Struct.fromJavaScript({}));
    await promisify(client.configure.bind(client) as Call<ConfigureRequest>)(configuration);
    const check = new CheckRequest();
    check.setOlds(Struct.fromJavaScript({}));
    check.setNews(Struct.fromJavaScript(inputs));
    await promisify(client.check.bind(client) as Call<CheckRequest>)(check);
}

type Call<Request> = (request: Request, answered: (error: Error | null) => void) => void;
