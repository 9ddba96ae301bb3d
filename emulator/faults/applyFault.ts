import type { FastifyReply } from "fastify";
import { type Answer, mapSegments, refusal, refusals } from "../wire/Answer";
import type { AnswerFault, OutageFault } from "./Fault";

const HTML_PAGE =
    "<!doctype html><html><head><title>Maintenance</title></head><body><h1>Be right back</h1></body></html>";

/** Answers (or does not answer) as the fault says, in place of the answer that was due. */
export function applyFault(fault: AnswerFault | OutageFault, due: Answer, reply: FastifyReply): FastifyReply {
    switch (fault.kind) {
        case "unauthorized":
            return send(reply, refusals.badKey());
        case "forbidden":
            return send(reply, refusal(403, "This API key may not do that"));
        case "not-found":
            return send(reply, notFound(due));
        case "unprocessable":
            return send(reply, refusal(422, "prompt: is not a description of an audience"));
        case "rate-limited":
            if (fault.retryAfter !== undefined) {
                reply.header("retry-after", fault.retryAfter);
            }
            return send(reply, refusal(429, "Rate limit exceeded"));
        case "server-error":
            return send(reply, refusal(fault.status, "Something went wrong on our side"));
        case "hang":
            return reply.hijack();
        case "reset":
            return reset(reply);
        case "outage":
            return fault.status === undefined
                ? reset(reply)
                : send(reply, refusal(fault.status, "The service is not available"));
        case "html":
            return sendText(reply, due.status, "text/html; charset=utf-8", HTML_PAGE);
        case "truncated":
            return sendText(reply, due.status, "application/json; charset=utf-8", firstHalf(JSON.stringify(due.body)));
        case "wrong-types":
            return reply.code(due.status).send(mapSegments(due.body, ({ id, name }) => wronglyTyped(id, name)));
        case "unknown-status":
            return reply
                .code(due.status)
                .send(mapSegments(due.body, (segment) => ({ ...segment, status: fault.status })));
        case "redirect":
            return reply.code(fault.status).header("location", fault.location).send();
    }
}

function send(reply: FastifyReply, { status, body }: Answer): FastifyReply {
    return reply.code(status).send(body);
}

function reset(reply: FastifyReply): FastifyReply {
    reply.raw.socket?.resetAndDestroy();
    return reply.hijack();
}

function notFound({ body }: Answer): Answer {
    return "id" in body ? refusals.unknownSegment(body.id) : refusals.unknownPath();
}

function sendText(reply: FastifyReply, status: number, contentType: string, text: string): FastifyReply {
    return reply.code(status).type(contentType).send(text);
}

function firstHalf(text: string): string {
    return text.slice(0, Math.ceil(text.length / 2));
}

function wronglyTyped(id: number, name: string) {
    return { id: String(id), name: [name], status: 2, created_date: 1_770_934_178, processed_date: false };
}
