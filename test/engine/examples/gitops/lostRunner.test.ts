import { expect } from "chai";
import { setTimeout as delay } from "node:timers/promises";
import { type Emulator, startEmulator } from "../../../../emulator/startEmulator";
import { PipelineRepository } from "./support/PipelineRepository";
import { recoveringPipelines, type RecoveringPipeline } from "./support/recoveringPipelines";

const hours = 7_200_000;

describe("a pipeline whose runner is lost", () => {
    let emulator: Emulator;
    let machines: PipelineRepository[];

    beforeEach(async () => {
        emulator = await startEmulator({ buildTimeMs: hours });
        machines = [await PipelineRepository.create(emulator)];
    });

    afterEach(async () => {
        for (const { stack } of machines.toReversed()) {
            await stack.dispose();
        }
        await emulator.close();
    });

    async function nextMachine(): Promise<PipelineRepository> {
        const next = await machine().onAnotherMachine();
        machines.push(next);
        return next;
    }

    function machine(): PipelineRepository {
        const last = machines.at(-1);
        if (last === undefined) {
            throw new Error("There is no machine before the first test");
        }
        return last;
    }

    const posts = () => emulator.requests().filter(({ kind }) => kind === "create").length;

    /** Runs the steps, and kills everything that they started as soon as requests are under way. */
    async function lose(steps: readonly string[], env: RecoveringPipeline["env"]): Promise<void> {
        emulator.inject({ kind: "latency", on: "create", ms: 1_500, times: 100 });
        const before = posts();
        for (const step of steps.slice(0, -1)) {
            const { exitCode, output } = await machine().runStep(step, env);
            expect(exitCode, output).to.equal(0);
        }
        const run = machine().startStep(steps.at(-1) ?? "", env);
        while (posts() === before || (await machine().stack.pendingCreates()) > posts() - before) {
            await delay(10);
        }
        for (const pid of await run.pids()) {
            process.kill(pid, "SIGKILL");
        }
        await run.finished;
        emulator.clearFaults();
    }

    async function expectGreen(steps: readonly string[], env: RecoveringPipeline["env"]): Promise<void> {
        for (const step of steps) {
            const { exitCode, output } = await machine().runStep(step, env);
            expect(exitCode, output).to.equal(0);
        }
    }

    for (const [name, read] of Object.entries(recoveringPipelines)) {
        it(`is recovered by the next run of ${name}, on a machine of its own`, async () => {
            const { apply, finish, env } = await read();
            await lose(apply, env);
            await nextMachine();
            const lost = await machine().stack.pendingCreates();

            await expectGreen(finish, env);
            for (const { id } of emulator.segments()) {
                emulator.edit(id, { status: "complete" });
            }
            await nextMachine();
            await expectGreen(finish, env);

            expect(lost).to.be.greaterThan(0);
            const ids = (await machine().stack.resources()).flatMap(({ type, id }) =>
                type.endsWith(":ClassifySegment") ? [Number(id)] : [],
            );
            expect(ids.toSorted()).to.deep.equal(
                emulator
                    .segments()
                    .map((segment) => segment.id)
                    .toSorted(),
            );
            expect(posts()).to.equal(emulator.segments().length);
            expect(await machine().stack.pendingCreates()).to.equal(0);
            const outputs = await machine().stack.outputs();
            expect(outputs).to.have.property("unfinished", 0);
        });
    }
});
