import { setTimeout as sleep } from "node:timers/promises";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { applyFault } from "../faults/applyFault";
import { type AnswerFault, isAnswerFault, isLatency } from "../faults/Fault";
import type { FaultPlan, RequestFacts } from "../faults/FaultPlan";
import type { SegmentStore } from "../segments/SegmentStore";
import { type Answer, refusals } from "../wire/Answer";
import { apiKeyOf, segmentRequestsPath } from "../wire/requestHead";
import type { SegmentRequests } from "./SegmentRequests";

export interface ServedApi {
    readonly operations: SegmentRequests;
    readonly store: SegmentStore;
    readonly faults: FaultPlan;
    /** The account of an API key; undefined for a key that nobody has. */
    readonly accountOf: (apiKey: string) => string | undefined;
}

/** The paths of the vendor's page: key first, then faults, then what was asked for. */
export function serveSegmentRequests(app: FastifyInstance, api: ServedApi): void {
    const accounts = new WeakMap<FastifyRequest, string>();

    // Before the body is read: a request without a key learns nothing about its body.
    async function authorise(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> {
        const apiKey = apiKeyOf(request);
        const account = apiKey === undefined ? undefined : api.accountOf(apiKey);
        if (account === undefined) {
            const { status, body } = refusals.badKey();
            return reply.code(status).send(body);
        }
        accounts.set(request, account);
        return undefined;
    }

    async function answer(
        request: FastifyRequest,
        reply: FastifyReply,
        facts: RequestFacts,
        operation: (account: string, keep: boolean) => Answer,
    ): Promise<FastifyReply> {
        const delay = api.faults.take(facts, isLatency);
        const fault = api.faults.take(facts, isAnswerFault);
        const due = operation(accounts.get(request) ?? "", keepsSegment(fault));
        if (delay !== undefined) {
            // A delay must not keep the process of a closed emulator alive.
            await sleep(delay.ms, undefined, { ref: false });
        }
        return fault === undefined ? reply.code(due.status).send(due.body) : applyFault(fault, due, reply);
    }

    const options = { onRequest: authorise };

    app.post(segmentRequestsPath, options, (request, reply) =>
        answer(request, reply, { kind: "create", name: nameIn(request.body) }, (account, keep) =>
            api.operations.create(account, request.body, { keep }),
        ),
    );

    app.get(segmentRequestsPath, options, (request, reply) =>
        answer(request, reply, { kind: "list" }, (account) => api.operations.list(account)),
    );

    app.get<{ Params: { id: string } }>(`${segmentRequestsPath}/:id`, options, (request, reply) => {
        const id = Number(request.params.id);
        const name = api.store.find(accounts.get(request) ?? "", id)?.name;
        return answer(request, reply, { kind: "get", id, name }, (account) => api.operations.get(account, id));
    });
}

/** Refused and redirected creates are never stored, spoilt answers come after the work was done. */
function keepsSegment(fault: AnswerFault | undefined): boolean {
    return fault === undefined || ("stored" in fault && fault.stored);
}

function nameIn(body: unknown): string | undefined {
    return z.object({ name: z.string() }).safeParse(body).data?.name;
}
