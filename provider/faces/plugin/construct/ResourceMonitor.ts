import type { ServiceError } from "@grpc/grpc-js";
import { Alias } from "@pulumi/pulumi/proto/alias_pb";
import { ResourceMonitorClient } from "@pulumi/pulumi/proto/resource_grpc_pb";
import {
    RegisterResourceOutputsRequest,
    RegisterResourceRequest,
    type RegisterResourceResponse,
} from "@pulumi/pulumi/proto/resource_pb";
import type { Properties } from "../../../engine/properties";
import { grpc } from "../../../engine/sdkModules";
import { toMessage } from "../engineValues";

/** A resource that a component declares. Values are as the engine has them: secret or unknown. */
export interface Declaration {
    readonly type: string;
    readonly name: string;
    readonly inputs: Properties;
    /** URNs of the resources that the inputs come from. */
    readonly dependencies: readonly string[];
    /** The type under which a state may have the resource from before. */
    readonly earlierType?: string;
}

/** A resource that the engine has registered; in a preview some outputs are unknown. */
export interface Registered {
    readonly urn: string;
    readonly outputs: Properties;
}

/** The engine's resource monitor: where a component declares what it consists of. */
export class ResourceMonitor {
    private readonly client: ResourceMonitorClient;

    constructor(address: string) {
        this.client = new ResourceMonitorClient(address, grpc.credentials.createInsecure(), {
            "grpc.max_receive_message_length": 400 * 1024 * 1024,
        });
    }

    /** @param options what the request says beside the declaration */
    async register(declaration: Declaration, options: RegisterResourceRequest): Promise<Registered> {
        const { type, name, inputs, dependencies, earlierType } = declaration;
        const request = options
            .setType(type)
            .setName(name)
            .setObject(toMessage(inputs))
            .setDependenciesList([...dependencies])
            .setAcceptsecrets(true)
            .setSupportspartialvalues(true)
            .setAliasspecs(true);
        for (const key of Object.keys(inputs)) {
            const of = new RegisterResourceRequest.PropertyDependencies().setUrnsList([...dependencies]);
            request.getPropertydependenciesMap().set(key, of);
        }
        if (earlierType !== undefined) {
            request.addAliases(new Alias().setSpec(new Alias.Spec().setType(earlierType)));
        }
        const response = await this.call<RegisterResourceResponse>((done) => {
            this.client.registerResource(request, done);
        });
        return { urn: response.getUrn(), outputs: response.getObject()?.toJavaScript() ?? {} };
    }

    async registerOutputs(urn: string, outputs: Properties): Promise<void> {
        const request = new RegisterResourceOutputsRequest().setUrn(urn).setOutputs(toMessage(outputs));
        await this.call((done) => {
            this.client.registerResourceOutputs(request, done);
        });
    }

    close(): void {
        this.client.close();
    }

    private call<Response>(
        send: (done: (error: ServiceError | null, response: Response) => void) => void,
    ): Promise<Response> {
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
}
