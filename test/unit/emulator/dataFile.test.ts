import { expect } from "chai";
import { appendFile, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startEmulator } from "../../../emulator/startEmulator";
import { EmulatorClient } from "./support/EmulatorClient";
import { withEmulator } from "./support/withEmulator";

describe("the data file of an emulator", () => {
    const start = withEmulator();
    let folder: string;
    let dataFile: string;

    beforeEach(async () => {
        folder = await mkdtemp(join(tmpdir(), "emulator-"));
        dataFile = join(folder, "new", "segments.jsonl");
    });

    afterEach(() => rm(folder, { recursive: true }));

    it("has the segment before the create is answered", async () => {
        await new EmulatorClient(await start({ dataFile })).create();

        const lines = (await readFile(dataFile, "utf8")).split("\n");

        expect(lines).to.have.length(2);
        expect(lines[0]).to.contain('"id":61').and.to.contain("Snowblower Buyers");
    });

    it("passes segments, edits and removals to a later emulator, and builds continued meanwhile", async () => {
        let now = Date.parse("2026-02-12T22:09:38Z");
        const options = { dataFile, now: () => now, buildTimeMs: 20_000 };
        const earlier = await start(options);
        const client = new EmulatorClient(earlier);
        await client.create({ name: "Goes on", prompt: "p" });
        await client.create({ name: "Breaks", prompt: "p" });
        await client.create({ name: "Vanishes", prompt: "p" });
        earlier.edit(62, { status: "failed" });
        earlier.remove(63);
        await earlier.close();
        now += 20_000;

        const later = new EmulatorClient(await start(options));

        expect((await later.list()).body).to.deep.equal([
            {
                id: 62,
                name: "Breaks",
                status: "failed",
                created_date: "2026-02-12T22:09:38Z",
                processed_date: null,
            },
            {
                id: 61,
                name: "Goes on",
                status: "complete",
                created_date: "2026-02-12T22:09:38Z",
                processed_date: "2026-02-12T22:09:58Z",
            },
        ]);
        expect((await later.create()).body).to.include({ id: 64 });
    });

    it("may end in half a line, which is dropped", async () => {
        const earlier = await start({ dataFile });
        await new EmulatorClient(earlier).create();
        await earlier.close();
        await appendFile(dataFile, '{"event":"created","segm');

        const later = new EmulatorClient(await start({ dataFile }));
        await later.create();

        const latest = await start({ dataFile });
        expect(latest.segments().map(({ id }) => id)).to.deep.equal([61, 62]);
    });

    it("is refused, with the line, when something else wrote it", async () => {
        const foreign = join(folder, "foreign.jsonl");
        await writeFile(foreign, "hello\n");

        const error: unknown = await startEmulator({ dataFile: foreign }).catch((reason: unknown) => reason);

        expect(error).to.be.an("error").with.property("message").that.contains(`${foreign}:1 is not a line`);
    });
});
