import type * as pulumi from "@pulumi/pulumi";
import { type Properties, withoutUndefined } from "../../engine/properties";
import { transport } from "../../engine/transport";
import { asClassifyError } from "../../errors/asClassifyError";
import type { ClassifyError } from "../../errors/ClassifyError";
import { failureText } from "../../lifecycle/failureText";
import type { ProviderProcess } from "../../lifecycle/ProviderProcess";
import type { Call, KnownResource, ResourceLifecycle } from "../../lifecycle/ResourceLifecycle";
import { UnfinishedError } from "../../lifecycle/UnfinishedError";
import { timeoutOf, transportOf, urnOf, withoutTransport } from "./hiddenInputs";

/** The form for TypeScript programs: a lifecycle, as Pulumi's SDK calls a dynamic provider. */
export class DynamicProvider implements pulumi.dynamic.ResourceProvider {
    /** @param type the type token of the resource, which its URN in the hidden inputs leaves out */
    constructor(
        private readonly type: string,
        private readonly lifecycle: ResourceLifecycle,
        private readonly process: Pick<ProviderProcess, "configure">,
    ) {}

    /** Must not wait: the SDK calls `check` of a second resource without awaiting it. */
    configure({ config }: pulumi.dynamic.ConfigureRequest): Promise<void> {
        this.process.configure((key) => config.get(key));
        return Promise.resolve();
    }

    check(olds: Properties, news: Properties): Promise<pulumi.dynamic.CheckResult<Properties>> {
        const known = Object.keys(olds).length === 0 ? undefined : withoutTransport(olds);
        const { inputs, failures } = this.lifecycle.check(known, withoutTransport(news), this.call(news));
        return Promise.resolve({
            inputs: { ...news, ...inputs },
            failures: failures.map((failure) => ({ property: "", reason: failureText(failure) })),
        });
    }

    async diff(id: string, olds: Properties, news: Properties): Promise<pulumi.dynamic.DiffResult> {
        const diff = await this.lifecycle.diff(id, olds, withoutTransport(news), this.call(news));
        // The state of a resource that the plugin managed before: an update adds what a later refresh or destroy needs.
        const isMoved = olds[transport.provider] === undefined;
        return { changes: diff.hasChanges || isMoved, replaces: [...diff.replaces], deleteBeforeReplace: false };
    }

    async create(inputs: Properties): Promise<pulumi.dynamic.CreateResult<Properties>> {
        const call = this.call(inputs, timeoutOf(inputs, "create"));
        const created = await this.saved(inputs, () => this.lifecycle.create(withoutTransport(inputs), call));
        return { id: created.id, outs: { ...created.outputs, ...transportOf(inputs) } };
    }

    async update(id: string, olds: Properties, news: Properties): Promise<pulumi.dynamic.UpdateResult<Properties>> {
        const call = this.call(news, timeoutOf(news, "update"));
        const updated = await this.saved(news, () =>
            this.lifecycle.update(id, withoutTransport(olds), withoutTransport(news), call),
        );
        return { outs: { ...updated, ...transportOf(news) } };
    }

    async read(id: string, props: Properties = {}): Promise<pulumi.dynamic.ReadResult<Properties>> {
        const found = await withoutStackTrace(`read ${id}`, () =>
            this.lifecycle.read(id, withoutTransport(props), this.call(props)),
        );
        return found === undefined ? {} : withTransport(found, props);
    }

    async delete(id: string, props: Properties): Promise<void> {
        await withoutStackTrace(`delete ${id}`, () =>
            this.lifecycle.delete(id, withoutTransport(props), this.call(props)),
        );
    }

    private call(properties: Properties, timeoutMs?: number): Call {
        return { urn: urnOf(properties, this.type), timeoutMs };
    }

    private async saved<T>(inputs: Properties, work: () => Promise<T>): Promise<T> {
        try {
            return await work();
        } catch (error) {
            throw error instanceof UnfinishedError ? initError(error, transportOf(inputs)) : error;
        }
    }
}

function withTransport({ id, outputs }: KnownResource, props: Properties): pulumi.dynamic.ReadResult<Properties> {
    return { id, props: { ...outputs, ...transportOf(props) } };
}

async function withoutStackTrace<T>(action: string, work: () => Promise<T>): Promise<T> {
    try {
        return await work();
    } catch (fault) {
        throw withoutStack(asClassifyError(fault, action));
    }
}

/** Pulumi's SDK prints this name before an error on the console. */
const speaker = "pulumi-classify";

/** The form of an error for which Pulumi's SDK saves the resource as unfinished. */
export interface InitError extends Error {
    readonly id: string;
    /** Must contain `__provider`, or a later refresh or destroy fails. */
    readonly properties: Properties;
    readonly reasons: readonly string[];
}

export function initError({ id, outputs, message, cause }: UnfinishedError, transport: Properties): InitError {
    const properties = withoutUndefined({ ...outputs, ...transport });
    return Object.assign(new Error(message, { cause }), { id, properties, reasons: [message] });
}

/**
 * An error without a stack trace. For check, diff, read and delete the SDK prints `${error}: ${error.stack}` on the console,
 * also for a user's mistake.
 */
export function withoutStack(error: ClassifyError): Error {
    const shown = new Error(error.message, { cause: error });
    shown.toString = () => speaker;
    shown.stack = error.message;
    return shown;
}
