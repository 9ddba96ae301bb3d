import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { reportStep } from "../reportStep";
import { runTool } from "../runTool";

interface Totals {
    readonly passed: number;
    readonly failed: number;
}

/** A run of checks and tests that goes on after a failure and adds everything up at the end. */
export class TestRun {
    private readonly failedSteps: string[] = [];
    private passed = 0;
    private failed = 0;

    async step(title: string, work: () => Promise<unknown>): Promise<void> {
        try {
            await reportStep(title, work);
        } catch (error) {
            console.error(error instanceof Error ? error.message : error);
            this.failedSteps.push(title);
        }
        console.log();
    }

    /** The same as `mocha`, and rejects too where the tests run less of provider/ than .c8rc.json asks for. */
    async mochaWithCoverage(config: string): Promise<void> {
        await this.mocha(config, [], ["c8", "mocha"]);
    }

    /** Runs a Mocha configuration, counts its tests, and rejects when any failed. */
    async mocha(
        config: string,
        args: readonly string[],
        [tool, ...before]: readonly [string, ...string[]] = ["mocha"],
    ): Promise<void> {
        const folder = await mkdtemp(join(tmpdir(), "pulumi-classify-totals-"));
        const totalsFile = join(folder, "totals.json");
        const reporter = [
            "--reporter",
            "scripts/testRun/SpecWithTotals.ts",
            "--reporter-option",
            `totals=${totalsFile}`,
        ];
        try {
            await runTool(tool, [...before, "--config", config, ...reporter, ...args]);
        } finally {
            await this.count(totalsFile);
            await rm(folder, { recursive: true });
        }
    }

    /** Prints the totals and gives the exit code. */
    finish(): number {
        if (this.failedSteps.length > 0) {
            console.log(`Failed: ${this.failedSteps.join(", ")}`);
        }
        console.log(`${this.passed} passed, ${this.failed} failed`);
        return this.failedSteps.length > 0 || this.failed > 0 ? 1 : 0;
    }

    private async count(totalsFile: string): Promise<void> {
        // Without a file Mocha did not get to its end, which must not look like a run without failures.
        const text = await readFile(totalsFile, "utf8").catch(() => `{ "passed": 0, "failed": 1 }`);
        const { passed, failed } = JSON.parse(text) as Totals;
        this.passed += passed;
        this.failed += failed;
    }
}
