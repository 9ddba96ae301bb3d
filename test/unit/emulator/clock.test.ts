import { expect } from "chai";
import { EmulatorClient } from "./support/EmulatorClient";
import { withEmulator } from "./support/withEmulator";

describe("the clock of an emulator", () => {
    const start = withEmulator();
    const anHour = 3_600_000;
    let now: number;

    beforeEach(() => {
        now = Date.parse("2026-02-12T22:09:38Z");
    });

    it("dates every answer", async () => {
        const client = new EmulatorClient(await start({ now: () => now }));

        const answers = [await client.create(), await client.list(), await client.get(99), await client.create({})];

        expect(answers.map(({ headers }) => headers.get("date"))).to.deep.equal(
            Array.from({ length: 4 }, () => "Thu, 12 Feb 2026 22:09:38 GMT"),
        );
    });

    for (const [direction, offsetMs, hour] of [
        ["ahead of", anHour, 23],
        ["behind", -anHour, 21],
    ] as const) {
        it(`can be an hour ${direction} the machine's, in the dates of answers and of segments alike`, async () => {
            const emulator = await start({ now: () => now, buildTimeMs: 20_000 });
            const client = new EmulatorClient(emulator);
            emulator.setClock({ offsetMs });

            const created = await client.create();
            now += 20_000;

            expect(created.headers.get("date")).to.equal(`Thu, 12 Feb 2026 ${hour}:09:38 GMT`);
            expect((await client.get(61)).body).to.deep.include({
                created_date: `2026-02-12T${hour}:09:38Z`,
                processed_date: `2026-02-12T${hour}:09:58Z`,
            });
            expect(emulator.requests()[0]).to.include({ at: Date.parse(`2026-02-12T${hour}:09:38Z`) });
        });
    }
});
