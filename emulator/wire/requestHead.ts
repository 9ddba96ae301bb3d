import { createHash } from "node:crypto";
import type { FastifyRequest } from "fastify";

/** The one collection of the vendor's API. */
export const segmentRequestsPath = "/v1/clsfy/segment-requests";

export type RequestKind = "create" | "get" | "list" | "other";

export function requestKind(method: string, url: string): RequestKind {
    const [path = ""] = url.split("?");
    if (path === segmentRequestsPath) {
        return method === "POST" ? "create" : method === "GET" ? "list" : "other";
    }
    return method === "GET" && path.startsWith(`${segmentRequestsPath}/`) ? "get" : "other";
}

/** Where the emulator itself is controlled; the vendor has nothing there. */
export function isControlPath(url: string): boolean {
    return url.startsWith("/_emulator/");
}

/** An empty key is none. */
export function apiKeyOf(request: FastifyRequest): string | undefined {
    const header = request.headers["x-api-key"];
    return typeof header === "string" && header !== "" ? header : undefined;
}

/** The same for the same key, and of no use to call the API. */
export function keyFingerprint(apiKey: string): string {
    return createHash("sha256").update(apiKey).digest("hex").slice(0, 12);
}
