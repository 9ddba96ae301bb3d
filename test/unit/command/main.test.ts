import { expect } from "chai";
import path from "node:path";
import { setImmediate } from "node:timers/promises";
import { withEmulator } from "../emulator/support/withEmulator";
import { CommandProcess } from "./support/CommandProcess";
import { fixture } from "./support/previews";

const main = path.join(__dirname, "..", "..", "..", "provider", "command", "main.ts");
const fromSource = [process.execPath, "--import", "tsx", main] as const;

describe("pulumi-classify as a process", function () {
    // Each test compiles the sources in a process of its own, which takes its time on a busy machine.
    this.timeout(60_000);
    const start = withEmulator();
    let started: CommandProcess[] = [];

    function run(...parameters: ConstructorParameters<typeof CommandProcess>): CommandProcess {
        const command = new CommandProcess(...parameters);
        started.push(command);
        return command;
    }

    /** A segment that is still building when the test ends. */
    async function startBuild() {
        const emulator = await start({ buildTimeMs: 3_600_000 });
        const env = { CLASSIFY_BASE_URL: emulator.baseUrl, CLASSIFY_API_KEY: "key", CLASSIFY_POLL_INTERVAL: "10ms" };
        await fetch(`${emulator.baseUrl}/v1/clsfy/segment-requests`, {
            method: "POST",
            headers: { "X-API-Key": "key", "Content-Type": "application/json" },
            body: JSON.stringify({ name: "Buyers", prompt: "People who buy" }),
        });
        return { emulator, id: String(emulator.segments()[0]?.id), env };
    }

    afterEach(() => {
        for (const command of started) {
            command.kill("SIGKILL");
        }
        started = [];
    });

    it("reads standard input and ends with the exit code", async () => {
        const review = run(fromSource, ["review", "--max-builds", "0"], {
            input: fixture("digest.json"),
        });

        const { exitCode, stdout, stderr } = await review.finished;

        expect(stderr).to.equal("refused by --max-builds 0: 5 segments would be built\n");
        expect(exitCode).to.equal(3);
        expect(stdout).to.equal(fixture("digest.md"));
    });

    it("ends a wait at once with Ctrl-C, also while Classify leaves a request hanging", async () => {
        const { emulator, id, env } = await startBuild();
        const wait = run(fromSource, ["wait", id], { env });
        await wait.waitForOutput("is pending");
        emulator.inject({ kind: "hang", times: Infinity });
        const before = emulator.requests().length;
        while (emulator.requests().length === before) {
            await setImmediate();
        }

        wait.kill("SIGINT");
        const { exitCode, stdout } = await wait.finished;

        expect(exitCode).to.equal(130);
        expect(stdout).to.include("stopped waiting");
    });

    for (const { reader, args } of [
        { reader: "stdout", args: [] },
        { reader: "stderr", args: ["--json"] },
    ] as const) {
        it(`ends with its own exit code if the reader of its ${reader} goes away`, async () => {
            const { id, env } = await startBuild();
            const wait = run(fromSource, ["wait", id, "--timeout", "300ms", ...args], { env });

            wait.closeReader(reader);

            expect((await wait.finished).exitCode).to.equal(5);
        });
    }

    it("does not load Pulumi", async () => {
        const script = `
            require(${JSON.stringify(path.join(path.dirname(main), "runCommand.ts"))});
            console.log(Object.keys(require.cache).filter((file) => file.includes("@pulumi")).length);
        `;
        const loading = run([process.execPath, "--require", "tsx/cjs", "-e", script], []);

        expect(await loading.finished).to.deep.equal({ exitCode: 0, stdout: "0\n", stderr: "" });
    });
});
