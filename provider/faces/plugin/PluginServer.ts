import type { handleUnaryCall, ServerUnaryCall, UntypedServiceImplementation } from "@grpc/grpc-js";
import { PluginInfo } from "@pulumi/pulumi/proto/plugin_pb";
import { type IResourceProviderServer, ResourceProviderService } from "@pulumi/pulumi/proto/provider_grpc_pb";
import { GetSchemaResponse, ProviderHandshakeResponse } from "@pulumi/pulumi/proto/provider_pb";
import { Empty, grpc } from "../../engine/sdkModules";
import type { ProviderProcess } from "../../lifecycle/ProviderProcess";
import { callError } from "./callErrors";
import { constructLibrary } from "./construct/constructLibrary";
import { FunctionCalls } from "./FunctionCalls";
import { pluginResources } from "./PluginResource";
import { ProviderConfiguration } from "./ProviderConfiguration";
import { ResourceCalls } from "./ResourceCalls";
import { pluginSchema } from "./schema/pluginSchema";

/** Pulumi's SDK allows its own messages the same. */
const largestMessageBytes = 400 * 1024 * 1024;

export interface PluginParts {
    readonly process: ProviderProcess;
    readonly environment: NodeJS.ProcessEnv;
    readonly version: string;
    /** The engine's Cancel: a Ctrl-C, or the end of the run. */
    readonly cancel: () => void;
}

/** The face for programs of every language: Pulumi's own provider service, with a lifecycle behind each type. */
export async function servePlugin(parts: PluginParts): Promise<number> {
    const server = new grpc.Server({ "grpc.max_receive_message_length": largestMessageBytes });
    server.addService(ResourceProviderService, handlers(parts));
    return new Promise((resolve, reject) => {
        server.bindAsync("127.0.0.1:0", grpc.ServerCredentials.createInsecure(), (error, port) => {
            if (error === null) {
                resolve(port);
            } else {
                reject(error);
            }
        });
    });
}

/** What is not here, gRPC answers with "unimplemented", which the engine takes for "not offered". */
function handlers({ process, environment, version, cancel }: PluginParts): UntypedServiceImplementation {
    const configuration = new ProviderConfiguration(process, environment);
    const resources = new ResourceCalls(pluginResources(process));
    const functions = new FunctionCalls(process);
    const offered: Partial<IResourceProviderServer> = {
        handshake: answering("start the plugin", () => new ProviderHandshakeResponse().setAcceptSecrets(true)),
        getPluginInfo: answering("name the plugin", () => new PluginInfo().setVersion(version)),
        getSchema: answering("describe the plugin", () =>
            new GetSchemaResponse().setSchema(JSON.stringify(pluginSchema(version))),
        ),
        checkConfig: answering("check the configuration", (request) => configuration.check(request)),
        diffConfig: answering("compare the configuration", (request) => configuration.diff(request)),
        configure: answering("use the configuration", (request) => configuration.configure(request)),
        check: answering("check the inputs", (request) => resources.check(request)),
        diff: answering("compare the inputs", (request) => resources.diff(request)),
        create: answering("create the resource", (request) => resources.create(request)),
        read: answering("read the resource", (request) => resources.read(request)),
        update: answering("update the resource", (request) => resources.update(request)),
        invoke: answering("call the function", (request) => functions.invoke(request)),
        construct: answering("declare the library", (request) => constructLibrary(request, version)),
        delete: answering("delete the resource", (request) => resources.delete(request)),
        cancel: answering("stop", () => {
            cancel();
            return new Empty();
        }),
    };
    return offered as UntypedServiceImplementation;
}

/** @param action what the call does, for a fault that nobody foresaw */
function answering<Request, Response>(
    action: string,
    answer: (request: Request) => Response | Promise<Response>,
): handleUnaryCall<Request, Response> {
    return ({ request }: ServerUnaryCall<Request, Response>, callback) => {
        void Promise.resolve(request)
            .then(answer)
            .then(
                (response) => {
                    callback(null, response);
                },
                (fault: unknown) => {
                    callback(callError(fault, action));
                },
            );
    };
}
