import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/**
 * Publishes a `segments.json` with access control: a request without the token is redirected to a sign-in page, which answers 200.
 */
export async function withPrivatePages(published: string, use: (url: string) => Promise<void>): Promise<void> {
    const server = createServer(({ url, headers }, response) => {
        if (url === "/sign_in") {
            response.writeHead(200, { "Content-Type": "text/html" }).end("<!DOCTYPE html><title>Sign in</title>");
        } else if (headers.authorization === "Bearer pages-token") {
            response.writeHead(200, { "Content-Type": "application/json" }).end(published);
        } else {
            response.writeHead(302, { Location: "/sign_in" }).end();
        }
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    try {
        await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    } finally {
        server.close();
    }
}
