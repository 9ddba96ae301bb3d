import { expect } from "chai";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { readdir, readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import type { TestStack } from "../support/TestStack";
import { declaring } from "./support/programs";
import { stackTrace } from "./support/reading";
import { useScene } from "./support/Scene";

const program = declaring({ buyers: { name: "Snowblower Buyers", prompt: "Homeowners who look for a snowblower" } });

describe("the API key", () => {
    const scene = useScene();
    const apiKey = `key-${randomUUID()}`;
    const received: string[] = [];
    let elsewhere: Server;
    let stack: TestStack;
    let shown = "";

    before(async () => {
        elsewhere = createServer((request, response) => {
            received.push(`${request.method} ${request.url} ${request.rawHeaders.join(" ")}`);
            response.end("{}");
        });
        elsewhere.listen(0, "127.0.0.1");
        await once(elsewhere, "listening");
        stack = await scene.stack(program, { env: { CLASSIFY_API_KEY: apiKey } });
    });

    after(() => {
        elsewhere.close();
    });

    afterEach(() => {
        scene.emulator.clearFaults();
    });

    /** Runs `pulumi up` and remembers what it showed. */
    async function up(): Promise<{ exitCode: number | undefined; output: string }> {
        const { exitCode, output } = await stack.up();
        shown += output;
        return { exitCode, output };
    }

    it("is not carried to where Classify redirects", async () => {
        const { port } = elsewhere.address() as AddressInfo;
        const location = `http://127.0.0.1:${port}/caught?key=${apiKey}`;
        scene.emulator.inject({ kind: "redirect", on: "any", location, times: 0 });

        const { exitCode, output } = await up();

        expect(exitCode, output).to.be.greaterThan(0);
        expect(output).to.include(`127.0.0.1:${port}`).and.include("Redirects are not followed");
        expect(received).to.be.empty;
        expect(stackTrace(output)).to.be.empty;
    });

    it("is requested when Classify rejects it, with the two places to set it", async () => {
        scene.emulator.inject({ kind: "unauthorized", on: "any", times: 0 });

        const { exitCode, output } = await up();

        expect(exitCode, output).to.be.greaterThan(0);
        expect(output)
            .to.include("The API key is wrong or revoked.")
            .and.include("pulumi config set --secret classify:apiKey <key>")
            .and.include("CLASSIFY_API_KEY");
        expect(stackTrace(output)).to.be.empty;
    });

    it("is sent with every request and written nowhere", async () => {
        scene.emulator.inject({ kind: "fail-build" });
        await up();
        const { stdout: exported } = await stack.run(["stack", "export", "--show-secrets"]);
        const files = await readdir(stack.home, { recursive: true, withFileTypes: true });
        const kept = files.filter((file) => file.isFile()).map(({ parentPath, name }) => join(parentPath, name));
        const texts = await Promise.all(kept.map((file) => readFile(file, "utf8")));

        expect(new Set(scene.requests().map(({ keyFingerprint }) => keyFingerprint))).to.have.lengthOf(1);
        expect(exported).to.include("Snowblower Buyers");
        for (const text of [shown, exported, await stack.stateText(), ...texts]) {
            expect(text).not.to.include(apiKey);
        }
    });

    it("is warned about where the stack's configuration has it in plain text", async () => {
        await stack.run(["config", "set", "--plaintext", "classify:apiKey", "plain-key"]);

        const { output } = await stack.preview();

        expect(output).to.include(
            "warning: classify:apiKey is stored as plain text in the stack's configuration and state",
        );
        expect(output).not.to.include("plain-key");
    });
});
