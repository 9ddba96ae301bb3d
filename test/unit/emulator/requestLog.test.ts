import { expect } from "chai";
import type { RequestRecord } from "../../../emulator/startEmulator";
import { EmulatorClient, snowblowers } from "./support/EmulatorClient";
import { withEmulator } from "./support/withEmulator";

describe("the request log of an emulator", () => {
    const start = withEmulator();

    it("has what came and what was answered, in order", async () => {
        const emulator = await start({ now: () => 1000 });
        const client = new EmulatorClient(emulator);
        await client.create();
        await client.get(61);
        await client.list();
        await client.send("DELETE", "/v1/clsfy/segment-requests/61");
        await client.create({});

        const entries = emulator.requests().map(({ kind, method, status }) => [kind, method, status]);

        expect(entries).to.deep.equal([
            ["create", "POST", 201],
            ["get", "GET", 200],
            ["list", "GET", 200],
            ["other", "DELETE", 404],
            ["create", "POST", 400],
        ]);
        expect(emulator.requests()[0]).to.deep.include({
            at: 1000,
            path: "/v1/clsfy/segment-requests",
            apiKeyPresent: true,
            body: snowblowers,
        });
    });

    it("shows that a key changed, and never the key", async () => {
        const emulator = await start();
        for (const key of ["secret-marker-1", "secret-marker-2", "secret-marker-1"]) {
            await new EmulatorClient(emulator, key).list();
        }
        await new EmulatorClient(emulator, "").list();

        const [first, second, third, keyless] = emulator.requests();

        expect(first?.keyFingerprint).to.equal(third?.keyFingerprint).and.not.to.equal(second?.keyFingerprint);
        expect(keyless).to.include({ apiKeyPresent: false, status: 401 }).and.not.to.have.property("keyFingerprint");
        expect(JSON.stringify(emulator.requests())).not.to.contain("secret-marker");
    });

    it("reports each request to its listeners", async () => {
        const answered = new Promise<RequestRecord>((resolve) => {
            void start({ onAnswered: resolve }).then((emulator) => new EmulatorClient(emulator).list());
        });

        expect(await answered)
            .to.include({ kind: "list", status: 200 })
            .and.to.have.property("ms");
    });
});
