import type { Server, ServiceError } from "@grpc/grpc-js";
import { ResourceProviderClient } from "@pulumi/pulumi/proto/provider_grpc_pb";
import * as messages from "@pulumi/pulumi/proto/provider_pb";
import type { Properties } from "../../../../../../provider/engine/properties";
import { grpc } from "../../../../../../provider/engine/sdkModules";
import { toMessage } from "../../../../../../provider/faces/plugin/engineValues";
import { listen, pluginServer } from "../../../../../../provider/faces/plugin/PluginServer";
import type { FakeStack } from "../../../support/FakeStack";

export const urn = "urn:pulumi:prod::shop::classify:index:ClassifySegment::buyers";

type Answer<T> = (error: ServiceError | null, response: T) => void;

/** The plugin's server, called as the engine calls it. */
export class PluginClient {
    readonly calls: ResourceProviderClient;
    wasCancelled = false;
    configuration: ((key: string) => string | undefined) | undefined;

    private constructor(
        private readonly server: Server,
        port: number,
    ) {
        this.calls = new ResourceProviderClient(`127.0.0.1:${port}`, grpc.credentials.createInsecure());
    }

    static async start(stack: FakeStack): Promise<PluginClient> {
        const parts = {
            process: Object.assign(stack.run, {
                configure: (config: (key: string) => string | undefined) => {
                    client.configuration = config;
                },
            }),
            environment: {},
            version: "1.2.3",
            cancel: () => {
                client.wasCancelled = true;
            },
        };
        const server = pluginServer(parts);
        const client: PluginClient = new PluginClient(server, await listen(server));
        return client;
    }

    check(news: Properties, olds: Properties = {}): Promise<messages.CheckResponse> {
        const request = new messages.CheckRequest().setUrn(urn).setNews(toMessage(news)).setOlds(toMessage(olds));
        return answer((done) => this.calls.check(request, done));
    }

    diff(oldOutputs: Properties, oldInputs: Properties, news: Properties): Promise<messages.DiffResponse> {
        const request = new messages.DiffRequest()
            .setId("61")
            .setUrn(urn)
            .setOlds(toMessage(oldOutputs))
            .setOldInputs(toMessage(oldInputs))
            .setNews(toMessage(news));
        return answer((done) => this.calls.diff(request, done));
    }

    create(inputs: Properties, { preview = false, timeout = 0, type = urn } = {}): Promise<messages.CreateResponse> {
        const request = new messages.CreateRequest()
            .setUrn(type)
            .setProperties(toMessage(inputs))
            .setPreview(preview)
            .setTimeout(timeout);
        return answer((done) => this.calls.create(request, done));
    }

    update(olds: Properties, news: Properties, { preview = false } = {}): Promise<messages.UpdateResponse> {
        const request = new messages.UpdateRequest()
            .setId("61")
            .setUrn(urn)
            .setOlds(toMessage(olds))
            .setNews(toMessage(news))
            .setPreview(preview);
        return answer((done) => this.calls.update(request, done));
    }

    /** @param known outputs and inputs in the state; absent for an import */
    read(
        id: string,
        known?: { readonly outputs: Properties; readonly inputs: Properties },
    ): Promise<messages.ReadResponse> {
        const request = new messages.ReadRequest().setId(id).setUrn(urn);
        if (known !== undefined) {
            request.setProperties(toMessage(known.outputs)).setInputs(toMessage(known.inputs));
        }
        return answer((done) => this.calls.read(request, done));
    }

    stop(): void {
        this.calls.close();
        this.server.forceShutdown();
    }
}

export function answer<T>(send: (done: Answer<T>) => void): Promise<T> {
    return new Promise((resolve, reject) => {
        send((error, response) => {
            if (error === null) {
                resolve(response);
            } else {
                reject(error);
            }
        });
    });
}

/** A plugin that is new for each test of the suite that calls this. */
export function usePlugin(stack: FakeStack): () => PluginClient {
    let client: PluginClient | undefined;
    beforeEach(async () => {
        client = await PluginClient.start(stack);
    });
    afterEach(() => {
        client?.stop();
    });
    return () => {
        if (client === undefined) {
            throw new Error("The plugin runs during tests only");
        }
        return client;
    };
}
