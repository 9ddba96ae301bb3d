import { expect } from "chai";
import { diagnostics, resourceNamed, stackTrace } from "../segment/support/reading";
import { useScene } from "../segment/support/Scene";
import type { PulumiResult } from "../support/PulumiProcess";
import type { TestStack } from "../support/TestStack";
import { completionProgram, definitions } from "./support/programs";

const hours = 7_200_000;

describe("SegmentCompletion, when builds fail", () => {
    const scene = useScene({ buildTimeMs: hours });
    let stack: TestStack;
    let failed: PulumiResult;

    const idOf = (name: string) => scene.emulator.segments().find((segment) => segment.name === name)?.id ?? 0;

    before(async () => {
        stack = await scene.stack(completionProgram(definitions("acorns", "birches", "chestnuts")));
        const run = stack.start(["up", "--yes", "--skip-preview"]);
        await run.waitForOutput(/0 of 3 complete, 3 building/);
        for (const name of ["acorns", "birches"]) {
            scene.emulator.edit(idOf(name), { status: "failed" });
        }
        await run.waitForOutput(/0 of 3 complete, 2 failed, 1 building/);
        scene.emulator.edit(idOf("chestnuts"), { status: "complete" });
        failed = await run.finished;
    });

    it("fails only after the others are complete, and names every one that failed", async () => {
        expect(failed.exitCode).not.to.equal(0);
        expect(failed.output).to.include(`2 failed to build (contact your Classify representative)`);
        expect(failed.output).to.include(`segment ${idOf("acorns")} ("acorns")`);
        expect(failed.output).to.include(`segment ${idOf("birches")} ("birches")`);
        const { outputs } = await resourceNamed(stack, "done");
        const statuses = (outputs?.["segments"] as { name: string; status: string }[]).map(
            ({ name, status }) => `${name} ${status}`,
        );
        expect(statuses).to.have.members(["acorns failed", "birches failed", "chestnuts complete"]);
    });

    it("reports each failure at once on the row", () => {
        for (const name of ["acorns", "birches"]) {
            expect(diagnostics(failed.output)).to.include(`segment ${idOf(name)} has failed`);
        }
    });

    it("shows no stack trace", () => {
        expect(stackTrace(failed.output)).to.be.empty;
    });

    it("is complete on the next up once Classify has repaired the builds, without a POST", async () => {
        for (const name of ["acorns", "birches"]) {
            scene.emulator.edit(idOf(name), { status: "complete" });
        }

        const { exitCode, output } = await stack.up();

        expect(exitCode, output).to.equal(0);
        expect(scene.requests("create")).to.have.lengthOf(3);
        expect(await resourceNamed(stack, "done")).not.to.have.property("initErrors");
    });
});

describe("SegmentCompletion, when the wait ends early", () => {
    const scene = useScene({ buildTimeMs: hours });

    const finishBuilds = () => {
        for (const { id } of scene.emulator.segments()) {
            scene.emulator.edit(id, { status: "complete" });
        }
    };

    it("is interrupted by Ctrl-C, loses nothing, and is resumed by the next up", async () => {
        const stack = await scene.stack(completionProgram(definitions("daisies", "elders")));
        const run = stack.start(["up", "--yes", "--skip-preview"]);
        await run.waitForOutput(/0 of 2 complete, 2 building/);

        run.kill("SIGINT");
        const { exitCode, output } = await run.finished;

        expect(exitCode).not.to.equal(0);
        expect(output).to.include("2 still building when interrupted").and.include("Nothing is lost");
        expect((await resourceNamed(stack, "done")).initErrors).to.have.lengthOf(1);

        finishBuilds();
        const next = await stack.up();
        expect(next.exitCode, next.output).to.equal(0);
        expect(scene.requests("create")).to.have.lengthOf(2);
        expect((await resourceNamed(stack, "done")).outputs?.["segments"]).to.have.lengthOf(2);
    });

    it("stops at customTimeouts, says so, and is resumed by the next up", async () => {
        const options = { customTimeouts: { create: "2s", update: "1h" } };
        const stack = await scene.stack(completionProgram(definitions("ferns"), options), { name: "bounded" });

        const { exitCode, output } = await stack.up();

        expect(exitCode).not.to.equal(0);
        expect(output).to.include("1 still building after 2s, the limit");
        finishBuilds();
        const next = await stack.up();
        expect(next.exitCode, next.output).to.equal(0);
    });
});
