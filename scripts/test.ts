// npm test: everything. npm test -- static | unit | engine [mocha arguments]: a part of it.

import { buildPackage } from "./buildPackage";
import { findPulumiCli } from "./pulumiCli/findPulumiCli";
import { runTool } from "./runTool";
import { TestRun } from "./testRun/TestRun";

const PARTS = ["static", "unit", "engine"];

async function test(part: string | undefined, mochaArgs: readonly string[]): Promise<number> {
    if (part !== undefined && !PARTS.includes(part)) {
        console.error(`There is no part "${part}" of the tests; there are ${PARTS.join(", ")}.`);
        return 1;
    }
    const isWanted = (name: string) => part === undefined || part === name;
    const run = new TestRun();
    if (isWanted("static")) {
        await run.step("Formatting", () => runTool("prettier", ["--check", "--log-level=warn", "."]));
    }
    // Examples and engine tests see the package as its users do, through dist/.
    await run.step("Build", buildPackage);
    if (isWanted("static")) {
        await run.step("Types", () => runTool("tsc", ["-p", "tsconfig.json", "--noEmit"]));
        await run.step("Linter", () => runTool("eslint", ["."]));
    }
    if (isWanted("unit")) {
        await run.step("Unit tests", () => run.mocha(".mocharc.unit.json", mochaArgs));
    }
    if (isWanted("engine")) {
        await run.step("Pulumi CLI", findPulumiCli);
        await run.step("Tests on the Pulumi engine", () => run.mocha(".mocharc.engine.json", mochaArgs));
    }
    return run.finish();
}

const [part, ...mochaArgs] = process.argv.slice(2);
void test(part, mochaArgs).then((exitCode) => {
    process.exitCode = exitCode;
});
