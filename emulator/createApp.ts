import fastify, { type FastifyError, type FastifyInstance } from "fastify";
import { refusal, refusals } from "./wire/Answer";

/** An HTTP server that refuses in the vendor's form what it cannot read, and dates its answers by this clock. */
export function createApp(now: () => number): FastifyInstance {
    // Closing must not wait for kept-alive or hanging connections.
    const app = fastify({ forceCloseConnections: true });

    app.addHook("onRequest", (_request, reply, next) => {
        reply.header("date", new Date(now()).toUTCString());
        next();
    });

    app.setErrorHandler<FastifyError>((error, _request, reply) => {
        // The vendor's page knows 400 for every request that cannot be read, be it malformed, too long or no JSON.
        const status = (error.statusCode ?? 500) < 500 ? 400 : 500;
        return reply.code(status).send(refusal(status, error.message).body);
    });

    app.setNotFoundHandler((_request, reply) => {
        const { status, body } = refusals.unknownPath();
        return reply.code(status).send(body);
    });

    return app;
}
