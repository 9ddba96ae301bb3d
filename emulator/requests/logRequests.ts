import type { FastifyInstance, FastifyRequest } from "fastify";
import { apiKeyOf, isControlPath } from "../wire/requestHead";
import type { RequestLog, RequestRecord } from "./RequestLog";

/**
 * Keeps the log of all requests but those that control the emulator. `onAnswered` hears of each when it is over,
 * answered or cut.
 */
export function logRequests(app: FastifyInstance, log: RequestLog, onAnswered?: (record: RequestRecord) => void): void {
    const entries = new WeakMap<FastifyRequest, RequestRecord>();

    app.addHook("onRequest", (request, reply, next) => {
        if (isControlPath(request.url)) {
            next();
            return;
        }
        const started = performance.now();
        const entry = log.arrived({ method: request.method, path: request.url, apiKey: apiKeyOf(request) });
        entries.set(request, entry);
        reply.raw.once("close", () => {
            log.note(entry, { ms: Math.round(performance.now() - started) });
            onAnswered?.(entry);
        });
        next();
    });

    app.addHook("preHandler", (request, _reply, next) => {
        const entry = entries.get(request);
        if (entry !== undefined && request.body !== undefined) {
            log.note(entry, { body: request.body });
        }
        next();
    });

    // Noted before the bytes leave: whoever has the answer finds it in the log.
    app.addHook("onSend", (request, reply, _payload, next) => {
        const entry = entries.get(request);
        if (entry !== undefined && !request.raw.socket.destroyed) {
            log.note(entry, { status: reply.statusCode });
        }
        next();
    });
}
