import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";

interface Note {
    readonly id: number;
    body: string;
}

/** The notes of one merge request, as far as GitLab's API is used for them. */
export class GitLabServer {
    readonly notes: Note[] = [{ id: 1, body: "A remark of a colleague" }];

    private constructor(private readonly server: Server) {
        server.on("request", (request: IncomingMessage, response) => {
            void this.answer(request).then(({ status, body }) => {
                response.writeHead(status, { "Content-Type": "application/json" }).end(JSON.stringify(body));
            });
        });
    }

    static async start(): Promise<GitLabServer> {
        const server = createServer();
        await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
        return new GitLabServer(server);
    }

    /** What GitLab sets in a job of the merge request, and the token that the project adds. */
    get variables(): Record<string, string> {
        return {
            CI_API_V4_URL: `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/api/v4`,
            CI_PROJECT_ID: "7",
            CI_MERGE_REQUEST_IID: "3",
            GITLAB_NOTES_TOKEN: "notes-token",
        };
    }

    async close(): Promise<void> {
        await new Promise((resolve) => this.server.close(resolve));
    }

    private async answer(request: IncomingMessage): Promise<{ status: number; body: unknown }> {
        const path = /^\/api\/v4\/projects\/7\/merge_requests\/3\/notes(?:\/(\d+))?(?:\?.*)?$/.exec(request.url ?? "");
        if (path === null || request.headers["private-token"] !== "notes-token") {
            return { status: 404, body: { message: "404 Not Found" } };
        }
        if (request.method === "GET") {
            return { status: 200, body: this.notes };
        }
        const { body } = JSON.parse(await text(request)) as Note;
        const existing = this.notes.find(({ id }) => id === Number(path[1]));
        if (existing === undefined) {
            this.notes.push({ id: this.notes.length + 1, body });
            return { status: 201, body: this.notes.at(-1) };
        }
        existing.body = body;
        return { status: 200, body: existing };
    }
}
