import { expect } from "chai";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { exitCodes } from "../../../provider/command/exitCodes";
import { runCommand } from "../../../provider/command/runCommand";
import { temporaryFolder } from "../provider/support/temporaryFolder";
import { testContext } from "./support/testContext";

async function run(...args: string[]) {
    const context = testContext();
    const exitCode = await runCommand(args, context);
    return { exitCode, out: context.out.text, err: context.err.text };
}

describe("the command line of pulumi-classify", () => {
    const folder = temporaryFolder();

    for (const command of [[], ["review"], ["list"], ["wait"], ["definitions"], ["definitions", "check"], ["schema"]]) {
        it(`explains ${["pulumi-classify", ...command].join(" ")} in 80 columns, with examples`, async () => {
            const { exitCode, out } = await run(...command, "--help");

            expect(exitCode).to.equal(0);
            expect(out).to.match(/^Examples:\n {2}\$ .*pulumi-classify /m);
            expect(out.split("\n").filter((line) => line.length > 80)).to.be.empty;
        });
    }

    it("documents every exit code", async () => {
        const { out } = await run("--help");

        for (const { code, meaning } of Object.values(exitCodes)) {
            expect(out).to.include(`  ${String(code).padEnd(5)}${meaning}\n`);
        }
    });

    it("has a code of its own for each ending", () => {
        const codes = Object.values(exitCodes).map(({ code }) => code);

        expect(new Set(codes).size).to.equal(codes.length);
    });

    it("prints its version", async () => {
        const manifest = JSON.parse(readFileSync(path.join(__dirname, "../../../package.json"), "utf8")) as {
            version: string;
        };

        expect(await run("--version")).to.deep.equal({ exitCode: 0, out: `${manifest.version}\n`, err: "" });
    });

    it("ends with 2 for an unknown command, and without a command", async () => {
        expect(await run("destroy")).to.include({ exitCode: 2, out: "" });
        expect(await run("list", "--everything")).to.include({ exitCode: 2, out: "" });
        expect(await run()).to.include({ exitCode: 2, out: "" });
    });

    it("counts the definitions of a folder that can be used", async () => {
        writeFileSync(path.join(folder(), "buyers.yaml"), "name: Buyers\nprompt: People who buy\n");

        expect(await run("definitions", "check", folder())).to.deep.equal({
            exitCode: 0,
            out: "1 definition, no problems\n",
            err: "",
        });
    });

    it("ends with 3 for definitions that cannot be used, each problem with its place", async () => {
        const file = path.join(folder(), "buyers.yaml");
        writeFileSync(file, "name: Buyers\nprompt: ''\nexampleUrl: [x]\n");

        const { exitCode, out, err } = await run("definitions", "check", folder());

        expect([exitCode, out]).to.deep.equal([3, ""]);
        expect(err).to.include("buyers.yaml:2:9").and.include("buyers.yaml:3:1").and.not.include("    at ");
    });

    it("prints no control character of what others wrote into an error", async () => {
        const context = testContext();
        context.account.list = () => Promise.reject(new Error("Classify answered 400, \u001B[2J"));

        expect(await runCommand(["list"], context)).to.equal(1);
        expect(context.err.text).to.match(/^Classify answered 400, �\[2J\n/);
    });

    it("prints keys and problems of definitions as JSON, for machines", async () => {
        writeFileSync(path.join(folder(), "buyers.yaml"), "name: Buyers\nprompt: People who buy\n");
        writeFileSync(path.join(folder(), "sellers.yaml"), "name: ''\nprompt: People who sell\n");

        const { exitCode, out } = await run("definitions", "check", folder(), "--json");
        const { keys, problems } = JSON.parse(out) as { keys: string[]; problems: unknown[] };

        expect(exitCode).to.equal(3);
        expect(keys).to.deep.equal(["buyers"]);
        expect(problems).to.have.lengthOf(1);
        expect(problems[0]).to.include({ property: "name", line: 1, column: 7 });
    });

    it("prints the JSON Schema of a definition file", async () => {
        const { exitCode, out } = await run("schema");

        expect(exitCode).to.equal(0);
        expect(JSON.parse(out)).to.include.keys("$schema", "properties");
    });
});
