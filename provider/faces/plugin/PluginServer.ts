import type { handleUnaryCall, Server, UntypedServiceImplementation } from "@grpc/grpc-js";
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
export function pluginServer(parts: PluginParts): Server {
    const server = new grpc.Server({ "grpc.max_receive_message_length": largestMessageBytes });
    server.addService(ResourceProviderService, handlers(parts));
    return server;
}

/** @returns the port, on this machine only */
export function listen(server: Server): Promise<number> {
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
        handshake: answering(() => new ProviderHandshakeResponse().setAcceptSecrets(true)),
        getPluginInfo: answering(() => new PluginInfo().setVersion(version)),
        getSchema: answering(() => new GetSchemaResponse().setSchema(JSON.stringify(pluginSchema(version)))),
        checkConfig: answering((request) => configuration.check(request)),
        diffConfig: answering((request) => configuration.diff(request)),
        configure: answering((request) => configuration.configure(request)),
        check: answering((request) => resources.check(request)),
        diff: answering((request) => resources.diff(request)),
        create: answering((request) => resources.create(request)),
        read: answering((request) => resources.read(request)),
        update: answering((request) => resources.update(request)),
        delete: answering((request) => resources.delete(request)),
        invoke: answering((request) => functions.invoke(request)),
        construct: answering((request) => constructLibrary(request, version, process.row(""))),
        cancel: answering(() => {
            cancel();
            return new Empty();
        }),
    };
    return offered as UntypedServiceImplementation;
}

function answering<Request, Response>(
    answer: (request: Request) => Response | Promise<Response>,
): handleUnaryCall<Request, Response> {
    return ({ request }, callback) => {
        void Promise.resolve(request)
            .then(answer)
            .then(
                (response) => {
                    callback(null, response);
                },
                (fault: unknown) => {
                    callback(callError(fault));
                },
            );
    };
}
