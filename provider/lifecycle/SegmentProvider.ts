import type * as pulumi from "@pulumi/pulumi";
import { withoutStack } from "../engine/engineErrors";
import { type EngineProperties, urnOf } from "../engine/hiddenInputs";
import { typeTokens } from "../engine/typeTokens";
import { asClassifyError } from "../errors/asClassifyError";
import type { Segment } from "../segment/Segment";
import { toDefinition } from "../segment/definitionProblems";
import { adoptSegment, isAdoptionDue } from "./create/adoptSegment";
import { checkConfiguration, checkSegment } from "./checkSegment";
import { diffSegment, explainReplacement } from "./diffSegment";
import { findSegment } from "./findSegment";
import { finishSegment } from "./finishSegment";
import { reportMissing } from "./missingSegment";
import type { ProviderProcess } from "./ProviderProcess";
import { parseSegmentId } from "../segment/parseSegmentId";
import { isReference, toState } from "./segmentState";

/** The lifecycle of a `ClassifySegment`, call by call as the engine makes them. */
export class SegmentProvider implements pulumi.dynamic.ResourceProvider {
    constructor(private readonly process: ProviderProcess) {}

    configure({ config }: pulumi.dynamic.ConfigureRequest): Promise<void> {
        this.process.configure((key) => config.get(key));
        return Promise.resolve();
    }

    check(_olds: EngineProperties, news: EngineProperties): Promise<pulumi.dynamic.CheckResult<EngineProperties>> {
        const failures = [...checkConfiguration(this.process), ...checkSegment(news)];
        return Promise.resolve({ inputs: news, failures });
    }

    async diff(id: string, olds: EngineProperties, news: EngineProperties): Promise<pulumi.dynamic.DiffResult> {
        const urn = urnOf(news, typeTokens.segment);
        await this.shown(id, urn);
        this.process.knowledge.spendAdoption(urn, olds["adopt"]);
        this.process.knowledge.declare(urn, String(news["name"]));
        const diff = diffSegment(olds, news);
        const explanation = explainReplacement(id, diff);
        if (explanation !== undefined) {
            this.process.row(urn).warn(explanation);
        }
        const replaces = [...diff.changed, ...diff.unknown];
        return { changes: replaces.length > 0 || diff.isUnfinished, replaces, deleteBeforeReplace: false };
    }

    async create(inputs: EngineProperties): Promise<pulumi.dynamic.CreateResult<EngineProperties>> {
        const known = await this.obtain(inputs).catch((fault: unknown) => {
            throw asClassifyError(fault, "create the segment");
        });
        const finished = await finishSegment({ id: known.id, inputs, operation: "create", known }, this.process);
        return { id: String(finished.id), outs: toState(inputs, finished) };
    }

    async update(
        id: string,
        olds: EngineProperties,
        news: EngineProperties,
    ): Promise<pulumi.dynamic.UpdateResult<EngineProperties>> {
        await this.shown(id, urnOf(news, typeTokens.segment));
        const unfinished = { id: parseSegmentId(id), inputs: news, operation: "update", state: olds } as const;
        return { outs: toState(news, await finishSegment(unfinished, this.process)) };
    }

    async read(id: string, props: EngineProperties = {}): Promise<pulumi.dynamic.ReadResult<EngineProperties>> {
        const urn = urnOf(props, typeTokens.segment);
        const row = this.process.row(urn);
        try {
            if (!isReference(props)) {
                await this.shown(id, urn);
            }
            const segment = await findSegment(parseSegmentId(id), this.process.session().api(row));
            if (segment !== undefined) {
                return { id, props: { ...toState(props, segment), name: props["name"] ?? segment.name } };
            }
            reportMissing(id, props, row);
            return {};
        } catch (fault) {
            throw withoutStack(asClassifyError(fault, `read segment ${id}`));
        }
    }

    async delete(id: string, props: EngineProperties): Promise<void> {
        const urn = urnOf(props, typeTokens.segment);
        await this.shown(id, urn);
        this.process.row(urn).say(`segment ${id} stays in the Classify account, because the API cannot delete it`);
    }

    /** An existing segment where `adopt` asks for one; otherwise a new one. */
    private async obtain(inputs: EngineProperties): Promise<Segment> {
        const { knowledge } = this.process;
        const { builder, api: apiFor } = this.process.session();
        const urn = urnOf(inputs, typeTokens.segment);
        const row = this.process.row(urn);
        const api = apiFor(row);
        const definition = toDefinition(inputs);
        const order = { urn, definition, row, api, allowDuplicateName: inputs["allowDuplicateName"] === true };
        const { adopt } = inputs;
        if (typeof adopt === "number" && isAdoptionDue({ id: adopt, urn }, knowledge)) {
            const adopted = await adoptSegment({ id: adopt, urn, name: definition.name }, api, knowledge);
            await builder.abandon(order);
            return adopted;
        }
        return builder.build(order);
    }

    /** The engine has this ID in its state: the journal need not keep it, and the duplicate guard need not fear it. */
    private async shown(id: string, urn: string): Promise<void> {
        const { knowledge, journal } = this.process;
        knowledge.own(Number(id), urn);
        await journal.settle(Number(id), urn);
    }
}
