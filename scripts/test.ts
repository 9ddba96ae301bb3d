// npm test: everything. npm test -- static | unit | structure | pictures | page | package | engine [mocha arguments]: a part of it.

import { buildPackage } from "./buildPackage";
import { findLanguageHosts } from "./pulumiCli/findLanguageHost";
import { findPulumiCli } from "./pulumiCli/findPulumiCli";
import { runTool } from "./runTool";
import { TestRun } from "./testRun/TestRun";

const PARTS = ["static", "unit", "structure", "pictures", "page", "package", "engine"];

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
        await run.step("Types", async () => {
            for (const project of ["tsconfig.json", "page/tsconfig.json", "test/page/tsconfig.json"]) {
                await runTool("tsc", ["-p", project, "--noEmit"]);
            }
        });
        await run.step("Linter", () => runTool("eslint", ["."]));
    }
    if (isWanted("unit")) {
        // A selection of tests covers a part of the code, of course.
        const unitTests = () =>
            mochaArgs.length > 0
                ? run.mocha(".mocharc.unit.json", mochaArgs)
                : run.mochaWithCoverage(".mocharc.unit.json");
        await run.step("Unit tests", unitTests);
    }
    if (isWanted("structure")) {
        await run.step("Tests of the structure", () => run.mocha(".mocharc.structure.json", mochaArgs));
    }
    if (isWanted("pictures")) {
        await run.step("Tests of the pictures", () => run.mocha(".mocharc.pictures.json", mochaArgs));
    }
    if (isWanted("page")) {
        await run.step("Tests of the catalogue's page in a browser", () => run.mocha(".mocharc.page.json", mochaArgs));
    }
    if (isWanted("engine") || isWanted("package")) {
        await run.step("Pulumi CLI", findPulumiCli);
    }
    if (isWanted("engine")) {
        await run.step("Pulumi language hosts", findLanguageHosts);
    }
    if (isWanted("package")) {
        await run.step("Tests of the packed package", () => run.mocha(".mocharc.package.json", mochaArgs));
    }
    if (isWanted("engine")) {
        await run.step("Tests on the Pulumi engine", () => run.mocha(".mocharc.engine.json", mochaArgs));
    }
    return run.finish();
}

const [part, ...mochaArgs] = process.argv.slice(2);
void test(part, mochaArgs).then((exitCode) => {
    process.exitCode = exitCode;
});
