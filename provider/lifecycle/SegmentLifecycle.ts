import { hidden } from "../engine/hiddenProperties";
import type { Properties } from "../engine/properties";
import { asClassifyError } from "../errors/asClassifyError";
import { toDefinition } from "../segment/definitionProblems";
import { formerAfterReplacement, formerOfOthers, formerSegmentsIn } from "../recovery/formerSegments";
import { definitionHash } from "../segment/meaning";
import { parseSegmentId } from "../segment/parseSegmentId";
import type { Segment } from "../segment/Segment";
import { type FormerSegment, unconfirmedId } from "../recovery/StackState";
import { checkConfiguration, checkName, checkSegment } from "./checkSegment";
import { adoptSegment, isAdoptionDue } from "./create/adoptSegment";
import { UnconfirmedRequestError } from "./create/createErrors";
import { earlierCreates } from "./create/recoverCreate";
import { isBuiltFrom, takeBack } from "./create/takeBack";
import { diffSegment, explainReplacement } from "./diffSegment";
import { findSegment, goneFromAccount, notInAccount } from "./findSegment";
import { finishSegment } from "./finishSegment";
import type { ProviderProcess } from "./ProviderProcess";
import type { Call, CheckedInputs, KnownResource, ResourceDiff, ResourceLifecycle } from "./ResourceLifecycle";
import { isReference, toState } from "./segmentState";
import { stamped, stampIn, unconfirmed, unconfirmedForgotten, unconfirmedInState } from "./unconfirmedSegment";

/** The lifecycle of a `ClassifySegment`, call by call as the engine makes them. */
export class SegmentLifecycle implements ResourceLifecycle {
    constructor(private readonly process: ProviderProcess) {}

    check(olds: Properties | undefined, news: Properties, { urn }: Call): CheckedInputs {
        const failures = [
            ...checkConfiguration(this.process),
            ...checkSegment(news),
            ...checkName(urn, olds === undefined, news, this.process.names),
        ];
        return { inputs: stamped(olds, news, this.process.clock), failures };
    }

    async diff(id: string, olds: Properties, news: Properties, { urn }: Call): Promise<ResourceDiff> {
        const adopted = [olds["adopt"]];
        if (id === unconfirmedId) {
            this.process.row(urn).warn(unconfirmedInState);
            this.process.knowledge.remember(urn, { former: formerSegmentsIn(olds, hidden.former), adopted });
            return { hasChanges: true, replaces: ["name"], updates: [] };
        }
        await this.recordManaged(id, urn);
        const diff = diffSegment(olds, news);
        const former = formerAfterReplacement(olds);
        // Also without a change: after an interrupted replacement that deletes first, the engine creates the resource again.
        this.process.knowledge.remember(urn, { former, adopted });
        const explanation = explainReplacement(id, diff, former.find(isBuiltFrom(news)));
        if (explanation !== undefined) {
            this.process.row(urn).warn(explanation);
        }
        const replaces = [...diff.changed, ...diff.unknown];
        return { hasChanges: replaces.length > 0 || diff.isUnfinished, replaces, updates: [] };
    }

    async create(inputs: Properties, call: Call): Promise<KnownResource> {
        const known = await this.obtain(inputs, call).catch((fault: unknown) => {
            throw fault instanceof UnconfirmedRequestError
                ? unconfirmed(inputs, fault, this.remembered(inputs, call))
                : asClassifyError(fault, "create the segment");
        });
        const former = this.remembered(inputs, call).filter(({ id }) => id !== known.id);
        const finished = await finishSegment({ id: known.id, inputs, call, known, former }, this.process);
        this.process.knowledge.obtain(finished);
        return { id: String(finished.id), outputs: toState(inputs, finished, former) };
    }

    async update(id: string, olds: Properties, news: Properties, call: Call): Promise<Properties> {
        await this.recordManaged(id, call.urn);
        const former = formerSegmentsIn(olds, hidden.former);
        const unfinished = { id: parseSegmentId(id), inputs: news, call, state: olds, former };
        return toState(news, await finishSegment(unfinished, this.process), former);
    }

    async read(id: string, state: Properties, { urn }: Call): Promise<KnownResource | undefined> {
        if (id === unconfirmedId) {
            return { id, outputs: state };
        }
        if (state["name"] === undefined) {
            return this.identify(id, { urn });
        }
        const row = this.process.row(urn);
        if (!isReference(state)) {
            await this.recordManaged(id, urn);
        }
        const segment = await findSegment(parseSegmentId(id), this.process.session().api(row));
        if (segment === undefined) {
            row.warn(goneFromAccount(id, state));
            return undefined;
        }
        return { id, outputs: toState(state, segment, formerSegmentsIn(state, hidden.former)) };
    }

    /**
     * A segment that the state does not know: of a reference or an import.
     *
     * @throws `ClassifyError` where the account does not have it
     */
    async identify(id: string, { urn }: Call): Promise<KnownResource> {
        const segment = await findSegment(parseSegmentId(id), this.process.session().api(this.process.row(urn)));
        if (segment === undefined) {
            throw notInAccount(id);
        }
        return { id, outputs: toState({ name: segment.name }, segment, []) };
    }

    async delete(id: string, state: Properties, { urn }: Call): Promise<void> {
        if (id === unconfirmedId) {
            // A resource that the program still declares is being replaced: its create searches for the segment.
            if (!this.process.names.has(urn)) {
                this.process.row(urn).warn(unconfirmedForgotten(state));
            }
            return;
        }
        await this.recordManaged(id, urn);
        this.process.row(urn).info(`segment ${id} stays in the Classify account, because the API cannot delete it`);
    }

    /** An existing segment where `adopt` asks for one; otherwise a new one. */
    private async obtain(inputs: Properties, { urn }: Call): Promise<Segment> {
        const { knowledge } = this.process;
        const { builder, api: apiFor } = this.process.session();
        const row = this.process.row(urn);
        const api = apiFor(row);
        const definition = toDefinition(inputs);
        const stamp = stampIn(inputs);
        const state = stamp === undefined ? undefined : await this.process.sharedState.read({ urn, stamp });
        knowledge.learn(urn, state);
        for (const { id } of state?.owned.filter((segment) => segment.urn === urn) ?? []) {
            await this.process.journal.settle(id, urn);
        }
        const order = {
            urn,
            definition,
            stamp,
            interrupted: earlierCreates(urn, stamp, state),
            row,
            api,
            allowDuplicateName: inputs["allowDuplicateName"] === true,
        };
        const { adopt } = inputs;
        const parts = { knowledge, clock: this.process.clock, cancelled: this.process.cancellation.signal };
        if (typeof adopt === "number" && isAdoptionDue({ id: adopt, urn }, knowledge)) {
            const adopted = await adoptSegment({ ...order, id: adopt }, parts);
            await builder.abandon(order);
            return adopted;
        }
        return (await takeBack(order, knowledge)) ?? (await builder.build(order));
    }

    private remembered(inputs: Properties, { urn }: Call): FormerSegment[] {
        return formerOfOthers(this.process.knowledge.formerOf(urn), definitionHash(inputs));
    }

    /** The engine has this ID in its state: the journal need not keep it, and the duplicate guard need not fear it. */
    private async recordManaged(id: string, urn: string): Promise<void> {
        const { knowledge, journal } = this.process;
        knowledge.own(Number(id), urn);
        await journal.settle(Number(id), urn);
    }
}
