import { expect } from "chai";
import type { Emulator } from "../../../emulator/startEmulator";
import { EmulatorClient } from "./support/EmulatorClient";
import { withEmulator } from "./support/withEmulator";

describe("faults that leave it open whether a segment was stored", () => {
    const start = withEmulator();
    let emulator: Emulator;
    let client: EmulatorClient;

    beforeEach(async () => {
        emulator = await start();
        client = new EmulatorClient(emulator);
    });

    const answered = ["html", "truncated", "wrong-types"] as const;
    const unanswered = ["server-error", "hang", "reset"] as const;

    for (const kind of [...answered, ...unanswered]) {
        for (const stored of [true, false]) {
            it(`${kind}: ${stored ? "stored" : "not stored"}`, async () => {
                emulator.inject({ kind, stored });

                await sendAndGiveUp();

                expect(emulator.segments()).to.have.length(stored ? 1 : 0);
            });
        }
    }

    it("store by default only where the vendor has done the work", async () => {
        for (const kind of [...answered, ...unanswered]) {
            emulator.inject({ kind });
            await sendAndGiveUp();
        }

        expect(emulator.segments()).to.have.length(answered.length);
    });

    it("reset cuts the connection, and the log has no status", async () => {
        emulator.inject({ kind: "reset" });

        const error: unknown = await client.create().catch((reason: unknown) => reason);

        expect(error).to.have.nested.property("cause.code", "ECONNRESET");
        expect(emulator.requests()[0]).to.include({ kind: "create" }).and.not.to.have.property("status");
    });

    /** A hanging request is over once the emulator has it: what it stored does not change any more. */
    async function sendAndGiveUp(): Promise<void> {
        const before = emulator.requests().length;
        const answer = client.create().catch(() => undefined);
        const arrived = async (): Promise<void> => {
            while (emulator.requests()[before]?.body === undefined) {
                await new Promise(setImmediate);
            }
        };
        await Promise.race([answer, arrived()]);
    }
});
