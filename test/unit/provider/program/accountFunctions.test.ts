import * as pulumi from "@pulumi/pulumi";
import { expect } from "chai";
import { getSegment, listSegments } from "../../../../provider";
import { type Emulator, startEmulator } from "../../../../emulator/startEmulator";
import { rejection } from "../support/rejection";
import { mockEngine } from "./support/mockedEngine";

describe("functions in a program", () => {
    const environment = { ...process.env };
    let emulator: Emulator;

    before(async () => {
        emulator = await startEmulator({ buildTimeMs: 0 });
        Object.assign(process.env, { CLASSIFY_BASE_URL: emulator.baseUrl, CLASSIFY_API_KEY: "key" });
        await mockEngine();
        for (const name of ["Ski Weekends", "Sledding"]) {
            await fetch(`${emulator.baseUrl}/v1/clsfy/segment-requests`, {
                method: "POST",
                headers: { "X-API-Key": "key", "Content-Type": "application/json" },
                body: JSON.stringify({ name, prompt: "Families" }),
            });
        }
    });

    after(async () => {
        process.env = environment;
        await emulator.close();
    });

    it("read one segment, by number or text", async () => {
        expect((await getSegment(61)).name).to.equal("Ski Weekends");
        expect((await getSegment("62")).name).to.equal("Sledding");
    });

    it("say what is wrong without a stack trace", async () => {
        const shown = await rejection(getSegment("sixty"));

        expect(shown).to.be.instanceOf(pulumi.RunError);
        expect(shown.message).to.include("[bad-id]");
    });

    it("list all segments, or those of a status and a name", async () => {
        const names = (segments: { name: string }[]) => segments.map(({ name }) => name);

        expect(names(await listSegments())).to.have.members(["Ski Weekends", "Sledding"]);
        expect(names(await listSegments({ name: " Sledding " }))).to.deep.equal(["Sledding"]);
        expect(await listSegments({ status: "failed" })).to.deep.equal([]);
    });
});
