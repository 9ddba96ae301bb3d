import { expect } from "chai";
import { runCommand } from "../../../../provider/command/runCommand";
import type { Review } from "../../../../provider/command/review/Review";
import { fixture } from "../support/previews";
import { testContext } from "../support/testContext";

const files = {
    "-": fixture("digest.json"),
    "failing.jsonl": fixture("events-failing.jsonl"),
    "empty.json": "\n",
    "marked.json": `\uFEFF${fixture("digest.json")}`,
};

async function review(...args: string[]) {
    const context = testContext({ files });
    const exitCode = await runCommand(["review", ...args], context);
    return { exitCode, out: context.out.text, err: context.err.text };
}

describe("pulumi-classify review", () => {
    it("reads standard input where no file is named", async () => {
        expect(await review()).to.deep.equal({ exitCode: 0, out: fixture("digest.md"), err: "" });
    });

    it("reads a file that begins with a byte order mark", async () => {
        expect(await review("marked.json")).to.include({ exitCode: 0, out: fixture("digest.md") });
    });

    it("ends with 3 when a gate is closed, and prints the review all the same", async () => {
        expect(await review("--fail-on", "rebuild")).to.deep.equal({
            exitCode: 3,
            out: fixture("digest.md"),
            err: "refused by --fail-on rebuild: 4 segments would be rebuilt\n",
        });
        expect(await review("--max-builds", "4")).to.include({
            exitCode: 3,
            err: "refused by --max-builds 4: 5 segments would be built\n",
        });
    });

    it("lets pass as many builds as are allowed", async () => {
        expect(await review("--max-builds", "5")).to.include({ exitCode: 0, err: "" });
    });

    it("prints JSON for machines, with the verdict and the closed gates", async () => {
        const { exitCode, out } = await review("--json", "--max-builds", "0");
        const answer = JSON.parse(out) as Review & { verdict: string; closedGates: string[] };

        expect(exitCode).to.equal(3);
        expect(answer.verdict).to.match(/^1 segment will be built, 3 rebuilt/);
        expect(answer.closedGates).to.have.lengthOf(1);
        expect(answer.builds.map(({ resource }) => resource)).to.deep.equal(["brand-new"]);
        expect(answer.adoptions.map(({ segmentId }) => segmentId)).to.deep.equal(["1"]);
    });

    it("fails when the preview failed, with any limits", async () => {
        const { exitCode, err } = await review("failing.jsonl", "--max-builds", "0");

        expect(exitCode).to.equal(1);
        expect(err).to.equal("the preview failed; its own messages say why\n");
    });

    it("says which file it cannot read, and why", async () => {
        expect(await review("nowhere.json")).to.deep.equal({
            exitCode: 1,
            out: "",
            err: 'could not read the preview from "nowhere.json": there is no such file. [unreadable-input]\n',
        });
        expect((await review("empty.json")).err).to.match(/it is empty; the command that writes it/);
    });

    for (const args of [
        ["--max-builds", "many"],
        ["--max-builds", "-1"],
        ["--fail-on", "build"],
        ["a", "b"],
    ]) {
        it(`ends with 2 for a command line with ${args.join(" ")}`, async () => {
            const { exitCode, out, err } = await review(...args);

            expect(exitCode).to.equal(2);
            expect(out).to.equal("");
            expect(err).to.match(/^error: .*\n\(run with --help for usage\)\n$/);
        });
    }
});
