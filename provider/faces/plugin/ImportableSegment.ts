import type { Properties } from "../../engine/properties";
import type { Row } from "../../engine/Row";
import type {
    Call,
    CheckedInputs,
    KnownResource,
    ResourceDiff,
    ResourceLifecycle,
} from "../../lifecycle/ResourceLifecycle";
import type { SegmentLifecycle } from "../../lifecycle/SegmentLifecycle";
import { asImported, explainImport, importedInputs, isImported, unrecorded, without } from "./importedSegment";

/** A resource as `pulumi import` brings it into the state. */
export interface ImportedResource extends KnownResource {
    readonly inputs: Properties;
}

/** The lifecycle of a segment, with what import adds to it: only a native plugin is asked to import. */
export class ImportableSegment implements ResourceLifecycle {
    constructor(
        private readonly segment: SegmentLifecycle,
        private readonly row: (urn: string) => Row,
    ) {}

    /** `pulumi import` checks the inputs that it was given, which cannot be complete. */
    check(olds: Properties | undefined, news: Properties, call: Call): CheckedInputs {
        const checked = this.segment.check(olds, news, call);
        return isImported(news) ? { ...checked, failures: [] } : checked;
    }

    async diff(id: string, olds: Properties, news: Properties, call: Call): Promise<ResourceDiff> {
        if (!isImported(olds) || isImported(news)) {
            return this.segment.diff(id, olds, news, call);
        }
        const recorded = unrecorded(olds, news);
        const diff = await this.segment.diff(id, olds, without(news, recorded), call);
        return { ...diff, hasChanges: true, updates: [...diff.updates, ...recorded] };
    }

    create(inputs: Properties, call: Call): Promise<KnownResource> {
        return this.segment.create(inputs, call);
    }

    update(id: string, olds: Properties, news: Properties, call: Call): Promise<Properties> {
        return this.segment.update(id, olds, news, call);
    }

    async read(id: string, state: Properties, call: Call): Promise<KnownResource | undefined> {
        const found = await this.segment.read(id, state, call);
        return found !== undefined && isImported(state) ? { id, outputs: asImported(found.outputs) } : found;
    }

    /** @throws `ClassifyError` where the account does not have it */
    async import(id: string, call: Call): Promise<ImportedResource> {
        const { outputs } = await this.segment.identify(id, call);
        this.row(call.urn).info(explainImport(id));
        return { id, outputs: asImported(outputs), inputs: importedInputs(outputs) };
    }

    delete(id: string, state: Properties, call: Call): Promise<void> {
        return this.segment.delete(id, state, call);
    }
}
