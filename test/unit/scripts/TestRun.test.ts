import { expect } from "chai";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sinon from "sinon";
import { TestRun } from "../../../scripts/testRun/TestRun";

describe("a run of all checks and tests", () => {
    let folder: string;
    let lines: string[];

    beforeEach(async () => {
        folder = await mkdtemp(join(tmpdir(), "test-run-"));
        lines = [];
        sinon.stub(console, "log").callsFake((line: string) => lines.push(line));
        sinon.stub(console, "error");
    });

    afterEach(async () => {
        sinon.restore();
        await rm(folder, { recursive: true });
    });

    function finish(run: TestRun): { exitCode: number; lastLine: string | undefined } {
        const exitCode = run.finish();
        sinon.restore();
        return { exitCode, lastLine: lines.at(-1) };
    }

    it("succeeds when every step did", async () => {
        const run = new TestRun();
        await run.step("Linter", () => Promise.resolve());

        expect(finish(run)).to.deep.equal({ exitCode: 0, lastLine: "0 passed, 0 failed" });
    });

    it("continues after a failed step and fails in the end", async () => {
        const run = new TestRun();
        const later = sinon.stub().resolves();
        await run.step("Linter", () => Promise.reject(new Error("a finding")));
        await run.step("Build", later);

        expect(finish(run).exitCode).to.equal(1);
        expect(later.calledOnce).to.equal(true);
        expect(lines).to.include("Failed: Linter");
    });

    it("counts a test runner that died as a failure", async () => {
        const config = join(folder, "mocharc.json");
        await writeFile(join(folder, "dies.js"), "process.exit(0);");
        await writeFile(config, JSON.stringify({ require: ["tsx"], spec: [join(folder, "dies.js")] }));
        const run = new TestRun();
        await run.mocha(config, []);

        expect(finish(run)).to.deep.equal({ exitCode: 1, lastLine: "0 passed, 1 failed" });
    });
});
