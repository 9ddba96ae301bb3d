import type { FastifyInstance, FastifyReply } from "fastify";
import { type Clock, clockSetting } from "../Clock";
import { fault } from "../faults/Fault";
import type { FaultPlan } from "../faults/FaultPlan";
import type { RequestLog } from "../requests/RequestLog";
import type { SegmentStore } from "../segments/SegmentStore";
import { foreignSegment, segmentEdit } from "../segments/StoredSegment";
import { type Answer, describeIssues, refusal, refusals } from "../wire/Answer";

export interface Controlled {
    readonly store: SegmentStore;
    readonly faults: FaultPlan;
    readonly log: RequestLog;
    readonly clock: Clock;
    /** Of the segments that are added here. */
    readonly buildTimeMs: number;
}

interface WithId {
    Params: { id: string };
}

/** What people and other processes steer the emulator with; it has no counterpart at the vendor's and needs no key. */
export function serveControl(app: FastifyInstance, controlled: Controlled): void {
    const { store, faults, log, clock, buildTimeMs } = controlled;

    app.post("/_emulator/faults", (request, reply) => {
        const parsed = fault.safeParse(request.body);
        if (!parsed.success) {
            return answer(reply, refusal(422, describeIssues(parsed.error)));
        }
        faults.inject(parsed.data);
        return done(reply);
    });

    app.delete("/_emulator/faults", (_request, reply) => {
        faults.clear();
        return done(reply);
    });

    app.get("/_emulator/requests", () => log.all());

    app.delete("/_emulator/requests", (_request, reply) => {
        log.clear();
        return done(reply);
    });

    app.put("/_emulator/clock", (request, reply) => {
        const parsed = clockSetting.safeParse(request.body);
        if (!parsed.success) {
            return answer(reply, refusal(422, describeIssues(parsed.error)));
        }
        clock.set(parsed.data);
        return done(reply);
    });

    app.get("/_emulator/segments", () => store.all());

    app.post("/_emulator/segments", (request, reply) => {
        const parsed = foreignSegment.safeParse(request.body);
        if (!parsed.success) {
            return answer(reply, refusal(422, describeIssues(parsed.error)));
        }
        return reply.code(201).send(store.addForeign(parsed.data, buildTimeMs));
    });

    app.patch<WithId>("/_emulator/segments/:id", (request, reply) => {
        const id = Number(request.params.id);
        const parsed = segmentEdit.safeParse(request.body);
        if (!store.has(id)) {
            return answer(reply, refusals.unknownSegment(id));
        }
        if (!parsed.success) {
            return answer(reply, refusal(422, describeIssues(parsed.error)));
        }
        store.edit(id, parsed.data);
        return done(reply);
    });

    app.delete<WithId>("/_emulator/segments/:id", (request, reply) => {
        const id = Number(request.params.id);
        if (!store.has(id)) {
            return answer(reply, refusals.unknownSegment(id));
        }
        store.remove(id);
        return done(reply);
    });
}

function done(reply: FastifyReply): FastifyReply {
    return reply.code(204).send();
}

function answer(reply: FastifyReply, { status, body }: Answer): FastifyReply {
    return reply.code(status).send(body);
}
