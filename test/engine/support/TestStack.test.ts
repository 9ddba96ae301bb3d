import { expect } from "chai";
import { access } from "node:fs/promises";
import { TestStack, type TestStackOptions } from "./TestStack";

describe("a test stack on the real engine", () => {
    let stacks: TestStack[] = [];

    async function createStack(options: TestStackOptions): Promise<TestStack> {
        const stack = await TestStack.create(options);
        stacks.unshift(stack);
        return stack;
    }

    afterEach(async () => {
        const toDispose = stacks;
        stacks = [];
        for (const stack of toDispose) {
            await stack.dispose();
        }
    });

    it("runs a program and gives its outputs", async () => {
        const stack = await createStack({ program: `exports.greeting = "hello";` });

        const { exitCode, output } = await stack.up();

        expect(exitCode, output).to.equal(0);
        expect(await stack.outputs()).to.deep.equal({ greeting: "hello" });
        expect(await stack.resources()).to.be.empty;
    });

    it("hands stack configuration to the program, secrets encrypted in the state", async () => {
        const program = `
            const config = new (require("@pulumi/pulumi").Config)("classify");
            exports.plain = config.get("baseUrl");
            exports.secret = config.getSecret("apiKey");
        `;
        const stack = await createStack({
            program,
            config: { "classify:baseUrl": "http://localhost:1" },
            secretConfig: { "classify:apiKey": "very-secret" },
        });

        await stack.up();

        expect(await stack.outputs()).to.deep.equal({ plain: "http://localhost:1", secret: "very-secret" });
        expect(await stack.stateText())
            .to.include("http://localhost:1")
            .and.not.include("very-secret");
    });

    it("goes on on another machine with its own home, a clone of the program and the same state", async () => {
        const program = `exports.home = process.env.PULUMI_HOME;`;
        const stack = await createStack({ program, secretConfig: { "classify:apiKey": "very-secret" } });
        await stack.up();

        const elsewhere = await stack.onAnotherMachine();
        stacks.unshift(elsewhere);

        expect(elsewhere.home).not.to.equal(stack.home);
        expect(elsewhere.projectFolder).not.to.equal(stack.projectFolder);
        expect(await elsewhere.outputs()).to.deep.equal({ home: stack.home });
        await elsewhere.up();
        expect(await stack.outputs()).to.deep.equal({ home: elsewhere.home });
    });

    it("adds to the environment and takes from it", async () => {
        const program = `exports.seen = [process.env.EXTRA, process.env.CLASSIFY_API_KEY ?? "none"];`;
        const stack = await createStack({ program, env: { EXTRA: "extra", CLASSIFY_API_KEY: undefined } });

        await stack.up();

        expect(await stack.outputs()).to.deep.equal({ seen: ["extra", "none"] });
    });

    it("keeps two stacks in one backend apart", async () => {
        const first = await createStack({ program: `exports.who = "first";` });
        const second = await createStack({ program: `exports.who = "second";`, name: "second", beside: first });

        await first.up();
        await second.up();

        expect(second.home).to.equal(first.home);
        expect(await first.outputs()).to.deep.equal({ who: "first" });
        expect(await second.outputs()).to.deep.equal({ who: "second" });
    });

    it("gives the exit code and the error of a program that fails", async () => {
        const stack = await createStack({ program: `throw new Error("no such campaign");` });

        const { exitCode, output } = await stack.up();

        expect(exitCode).not.to.equal(0);
        expect(output).to.include("no such campaign");
    });

    it("watches a run, finds its processes and ends it", async () => {
        const stack = await createStack({ program: `console.log("started"); setInterval(() => {}, 1000);` });
        const run = stack.start(["up", "--yes", "--skip-preview"]);

        await run.waitForOutput(/started/, 30_000);
        expect(await run.pids())
            .to.include(run.pid)
            .and.to.have.length.greaterThan(1);
        run.kill("SIGINT");
        const { exitCode, signal } = await run.finished;

        expect(exitCode ?? signal).not.to.equal(0);
    });

    it("kills what a stack left running, removes its folders and says so", async () => {
        const stack = await TestStack.create({
            program: `require("child_process").spawn("sleep", ["600"], { detached: true, stdio: "ignore" }).unref();`,
        });
        await stack.up();
        expect(await stack.processes()).to.have.lengthOf(1);

        const failure: unknown = await stack.dispose().catch((error: unknown) => error);

        expect(String(failure)).to.include("sleep 600");
        expect(await access(stack.home).catch(() => "gone")).to.equal("gone");
    });
});
