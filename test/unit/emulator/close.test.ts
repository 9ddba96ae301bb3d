import { expect } from "chai";
import { EmulatorClient } from "./support/EmulatorClient";
import { withEmulator } from "./support/withEmulator";

describe("closing an emulator", () => {
    const start = withEmulator();

    it("cuts hanging and delayed requests", async () => {
        const arrivals = new Set<string>();
        const emulator = await start();
        const client = new EmulatorClient(emulator);
        await client.create();
        emulator.inject({ kind: "hang", on: "list" });
        emulator.inject({ kind: "latency", on: "get", ms: 1_000_000 });
        const waiting = [client.list(), client.get(61)].map((answer) =>
            answer.then(
                () => "answered",
                () => "cut",
            ),
        );
        while (!(arrivals.has("list") && arrivals.has("get"))) {
            await new Promise(setImmediate);
            for (const { kind } of emulator.requests()) {
                arrivals.add(kind);
            }
        }

        await emulator.close();

        expect(await Promise.all(waiting)).to.deep.equal(["cut", "cut"]);
    });

    it("frees the port", async () => {
        const emulator = await start();
        await emulator.close();

        expect(await start({ port: emulator.port })).to.include({ port: emulator.port });
    });
});
