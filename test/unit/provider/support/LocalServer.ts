import { once } from "node:events";
import { createServer, type IncomingHttpHeaders, type RequestListener } from "node:http";
import { type AddressInfo, createServer as createSocketServer, type Server, type Socket } from "node:net";

export interface ReceivedRequest {
    readonly method: string | undefined;
    readonly url: string | undefined;
    readonly headers: IncomingHttpHeaders;
    readonly body: string;
}

/** A server on loopback for one test; `close` also ends what still hangs. */
export class LocalServer {
    private readonly sockets = new Set<Socket>();

    private constructor(
        private readonly server: Server,
        /** What has come in so far. */
        readonly received: readonly ReceivedRequest[],
    ) {
        server.on("connection", (socket: Socket) => {
            this.sockets.add(socket);
            socket.on("error", () => undefined).on("close", () => this.sockets.delete(socket));
        });
    }

    /** Answers HTTP; `answer` is called when the whole request is in. */
    static async http(answer: RequestListener): Promise<LocalServer> {
        const received: ReceivedRequest[] = [];
        const server = createServer((request, response) => {
            let body = "";
            request.on("data", (chunk: Buffer) => (body += chunk.toString()));
            request.on("end", () => {
                received.push({ method: request.method, url: request.url, headers: request.headers, body });
                answer(request, response);
            });
        });
        return new LocalServer(server, received).listening();
    }

    /** Answers whatever is asked with these bytes, HTTP or not, and closes the connection. */
    static async bytes(bytes: Uint8Array): Promise<LocalServer> {
        const server = createSocketServer((socket) => socket.once("data", () => socket.end(bytes)));
        return new LocalServer(server, []).listening();
    }

    get url(): string {
        return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
    }

    /** Cuts every open connection off, as a network does. */
    reset(): void {
        for (const socket of this.sockets) {
            socket.resetAndDestroy();
        }
    }

    async close(): Promise<void> {
        this.reset();
        this.server.close();
        await once(this.server, "close");
    }

    private async listening(): Promise<this> {
        this.server.listen(0, "127.0.0.1");
        await once(this.server, "listening");
        return this;
    }
}
