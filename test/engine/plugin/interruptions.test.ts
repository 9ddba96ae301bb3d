import { expect } from "chai";
import { diagnostics, resourceNamed, stackTrace } from "../segment/support/reading";
import { useScene } from "../segment/support/Scene";
import type { PulumiProcess } from "../support/PulumiProcess";

const hours = 7_200_000;

function declaring(name: string, args: string, options = "{}"): string {
    return `
        const classify = require("pulumi-classify/native");
        new classify.ClassifySegment("buyers", { name: "${name}", prompt: "Homeowners", ${args} }, ${options});
    `;
}

async function pluginProcesses(run: PulumiProcess): Promise<number[]> {
    return (await run.processes())
        .filter(({ command }) => command.includes("pulumi-resource-classify"))
        .map(({ pid }) => pid);
}

describe("a segment of the plugin that an update leaves unfinished", () => {
    const scene = useScene({ buildTimeMs: hours });

    function finishBuilds(): void {
        for (const { id } of scene.emulator.segments()) {
            scene.emulator.edit(id, { status: "complete" });
        }
    }

    it("after `customTimeouts.create` is kept, explained without a stack trace, and resumed without a POST", async () => {
        const stack = await scene.stack(declaring("Slow", "", `{ customTimeouts: { create: "1s" } }`));

        const first = await stack.up();

        const { id, initErrors } = await resourceNamed(stack, "buyers");
        expect(first.exitCode, first.output).not.to.equal(0);
        expect(stackTrace(first.output)).to.be.empty;
        expect(diagnostics(first.output)).to.match(new RegExp(`segment ${id} is still \\w+ after 1s \\(limit 1s\\)`));
        expect(initErrors).to.have.lengthOf(1);

        finishBuilds();
        await stack.refresh();
        const posts = scene.requests("create").length;
        const second = await stack.up();

        expect(second.exitCode, second.output).to.equal(0);
        expect(scene.requests("create")).to.have.lengthOf(posts);
        expect((await resourceNamed(stack, "buyers")).outputs).to.include({ status: "complete" });
    });

    it("after Ctrl-C is kept, and resumed without a POST", async () => {
        const stack = await scene.stack(declaring("Interrupted", ""));
        const run = stack.start(["up", "--yes", "--skip-preview"]);
        await run.waitForOutput(/segment \d+ is (pending|processing)/);

        run.kill("SIGINT");
        const { exitCode, output } = await run.finished;

        const { id } = await resourceNamed(stack, "buyers");
        expect(exitCode, output).not.to.equal(0);
        expect(output).to.match(new RegExp(`interrupted while segment ${id} was (pending|processing)`));
        finishBuilds();
        const posts = scene.requests("create").length;
        const next = await stack.up();
        expect(next.exitCode, next.output).to.equal(0);
        expect(scene.requests("create")).to.have.lengthOf(posts);
    });

    it("after kill -9 of the CLI leaves no plugin process, and is resumed without a POST", async () => {
        const stack = await scene.stack(declaring("Killed", ""));
        const run = stack.start(["up", "--yes", "--skip-preview"]);
        await run.waitForOutput(/segment \d+ is (pending|processing)/);
        expect(await pluginProcesses(run)).to.have.lengthOf(1);

        run.kill("SIGKILL");
        await run.finished;
        const posts = scene.requests("create").length;
        for (let left = await pluginProcesses(run); left.length > 0; left = await pluginProcesses(run)) {
            await new Promise((resolve) => setTimeout(resolve, 200));
        }
        // Pulumi's own language host outlives a killed CLI.
        for (const { pid } of await run.processes()) {
            process.kill(pid, "SIGKILL");
        }
        finishBuilds();
        await stack.run(["cancel", "--yes"]);
        const next = await stack.up();

        expect(next.exitCode, next.output).to.equal(0);
        expect(scene.requests("create")).to.have.lengthOf(posts);
        expect((await resourceNamed(stack, "buyers")).outputs).to.include({ status: "complete" });
    });

    it("is built anew by `--replace` after its build failed", async () => {
        const stack = await scene.stack(declaring("Failing", ""));
        const failing = stack.start(["up", "--yes", "--skip-preview"]);
        const [, building] = await failing.waitForOutput(/segment (\d+) is (?:pending|processing)/);
        scene.emulator.edit(Number(building), { status: "failed" });
        const first = await failing.finished;
        const failed = await resourceNamed(stack, "buyers");
        expect(first.output).to.include(`segment ${failed.id} failed to build`);

        const run = stack.start(["up", "--yes", "--skip-preview", "--replace", failed.urn]);
        await run.waitForOutput(/segment \d+ is (pending|processing)/);
        finishBuilds();
        const { exitCode, output } = await run.finished;

        expect(exitCode, output).to.equal(0);
        expect((await resourceNamed(stack, "buyers")).id).not.to.equal(failed.id);
    });

    it("right after its build is built anew by `--replace`, not found again", async () => {
        scene.emulator.inject({ kind: "slow-build", name: "Quick", buildTimeMs: 100, times: 2 });
        const stack = await scene.stack(declaring("Quick", ""));
        await stack.up();
        const first = await resourceNamed(stack, "buyers");
        const { exitCode, output } = await stack.up(["--replace", first.urn]);

        expect(exitCode, output).to.equal(0);
        expect((await resourceNamed(stack, "buyers")).id).not.to.equal(first.id);
    });

    it("is refused with a failure for each wrong property", async () => {
        const stack = await scene.stack(declaring(" ", `blockTlds: ["https://a.example/"]`));
        const { exitCode, output } = await stack.preview();

        expect(exitCode).not.to.equal(0);
        expect(output).to.include("property name").and.include("is blank").and.include("blockTlds[0]");
    });
});
