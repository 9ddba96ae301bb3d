import {
    CheckResponse,
    CreateResponse,
    ReadResponse,
    UpdateResponse,
    type CheckRequest,
    type CreateRequest,
    type DeleteRequest,
    type DiffRequest,
    type DiffResponse,
    type ReadRequest,
    type UpdateRequest,
} from "@pulumi/pulumi/proto/provider_pb";
import type { Empty as EmptyMessage } from "google-protobuf/google/protobuf/empty_pb";
import { Empty } from "../../engine/sdkModules";
import { parseUrn } from "../../engine/urn";
import type { Call } from "../../lifecycle/ResourceLifecycle";
import { UnfinishedError } from "../../lifecycle/UnfinishedError";
import { initFailed } from "./callErrors";
import { toCheckFailures } from "./checkFailures";
import { toDiffResponse } from "./diffResponse";
import { fromEngine, type PlainProperties, toEngine } from "./engineValues";
import type { ImportedResource } from "./ImportableSegment";
import { type PluginResource, previewOutputs } from "./PluginResource";
import { unknownName } from "./unknownName";

/** What the engine asks of a resource, passed on to the lifecycle of its type. */
export class ResourceCalls {
    constructor(private readonly resources: ReadonlyMap<string, PluginResource>) {}

    check(request: CheckRequest): CheckResponse {
        const olds = fromEngine(request.getOlds()).values;
        const news = fromEngine(request.getNews());
        const known = Object.keys(olds).length === 0 ? undefined : olds;
        const { inputs, failures } = this.resource(request).lifecycle.check(known, news.values, callOf(request));
        return new CheckResponse()
            .setInputs(toEngine(inputs, news.secrets))
            .setFailuresList(toCheckFailures(failures, news.secrets));
    }

    async diff(request: DiffRequest): Promise<DiffResponse> {
        const olds = fromEngine(request.getOlds()).values;
        const oldInputs = fromEngine(request.getOldInputs()).values;
        const news = fromEngine(request.getNews()).values;
        const diff = await this.resource(request).lifecycle.diff(request.getId(), olds, news, callOf(request));
        return toDiffResponse(diff, oldInputs, news);
    }

    async create(request: CreateRequest): Promise<CreateResponse> {
        const inputs = fromEngine(request.getProperties());
        const resource = this.resource(request);
        if (request.getPreview()) {
            return new CreateResponse().setProperties(
                toEngine(previewOutputs(resource, inputs.values), inputs.secrets),
            );
        }
        const work = resource.lifecycle.create(inputs.values, callOf(request, request.getTimeout()));
        const { id, outputs } = await orInitFailure(work, inputs);
        return new CreateResponse().setId(id).setProperties(toEngine(outputs, inputs.secrets));
    }

    async update(request: UpdateRequest): Promise<UpdateResponse> {
        const olds = fromEngine(request.getOlds()).values;
        const news = fromEngine(request.getNews());
        const resource = this.resource(request);
        if (request.getPreview()) {
            const outputs = previewOutputs(resource, news.values, olds);
            return new UpdateResponse().setProperties(toEngine(outputs, news.secrets));
        }
        const call = callOf(request, request.getTimeout());
        const work = resource.lifecycle.update(request.getId(), olds, news.values, call);
        return new UpdateResponse().setProperties(toEngine(await orInitFailure(work, news), news.secrets));
    }

    async read(request: ReadRequest): Promise<ReadResponse> {
        const resource = this.resource(request);
        if (!request.hasInputs()) {
            const imported = await resource.import(request.getId(), callOf(request));
            return toReadResponse(imported, noSecrets);
        }
        const state = fromEngine(request.getProperties());
        const inputs = fromEngine(request.getInputs());
        const found = await resource.lifecycle.read(request.getId(), state.values, callOf(request));
        return found === undefined
            ? new ReadResponse()
            : toReadResponse({ ...found, inputs: inputs.values }, new Set([...state.secrets, ...inputs.secrets]));
    }

    async delete(request: DeleteRequest): Promise<EmptyMessage> {
        const state = fromEngine(request.getProperties()).values;
        await this.resource(request).lifecycle.delete(request.getId(), state, callOf(request));
        return new Empty();
    }

    private resource(request: { getUrn(): string }): PluginResource {
        const { type } = parseUrn(request.getUrn());
        const resource = this.resources.get(type);
        if (resource === undefined) {
            throw unknownName(type);
        }
        return resource;
    }
}

/** @param timeoutSeconds `customTimeouts` for the operation; 0 where the program sets none */
function callOf(request: { getUrn(): string }, timeoutSeconds = 0): Call {
    return { urn: request.getUrn(), timeoutMs: timeoutSeconds > 0 ? timeoutSeconds * 1_000 : undefined };
}

function toReadResponse({ id, outputs, inputs }: ImportedResource, secrets: ReadonlySet<string>): ReadResponse {
    return new ReadResponse().setId(id).setProperties(toEngine(outputs, secrets)).setInputs(toEngine(inputs, secrets));
}

const noSecrets: ReadonlySet<string> = new Set();

async function orInitFailure<T>(work: Promise<T>, { values, secrets }: PlainProperties): Promise<T> {
    try {
        return await work;
    } catch (error) {
        throw error instanceof UnfinishedError ? initFailed(error, values, secrets) : error;
    }
}
