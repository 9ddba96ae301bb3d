import { expect } from "chai";
import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { parse } from "yaml";
import { type Emulator, startEmulator } from "../../../../emulator/startEmulator";
import { repositoryRoot } from "../../../../scripts/repositoryRoot";
import type { PulumiResult } from "../../support/PulumiProcess";
import { PipelineRepository } from "./support/PipelineRepository";
import { withPrivatePages } from "./support/withPrivatePages";

interface Step {
    readonly name?: string;
    readonly if?: string;
    readonly run?: string;
    readonly env?: Readonly<Record<string, string | number>>;
}

interface Workflow {
    readonly env: Readonly<Record<string, string>>;
    readonly jobs: Readonly<Record<string, { readonly steps: readonly Step[] }>>;
}

const folder = join(repositoryRoot, "examples", "gitops", "github");

describe("the GitHub workflows, step by step", () => {
    let emulator: Emulator;
    let repository: PipelineRepository;

    before(async () => {
        emulator = await startEmulator({ buildTimeMs: 3_600_000 });
        repository = await PipelineRepository.create(emulator);
    });

    after(async () => {
        await repository.stack.dispose();
        await emulator.close();
    });

    async function step(file: string, name: string): Promise<Step> {
        const workflow = parse(await readFile(join(folder, file), "utf8")) as Workflow;
        const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);
        const found = steps.find((each) => each.name === name);
        if (found === undefined) {
            throw new Error(`${file} has no step "${name}"`);
        }
        return found;
    }

    /** Runs a step with what it says of its own environment; secrets come from the fixture. */
    async function run(file: string, name: string, env: Record<string, string> = {}): Promise<PulumiResult> {
        const { run: script = "", env: own = {} } = await step(file, name);
        const plain = Object.entries(own).filter(([, value]) => !String(value).includes("${{"));
        const given = Object.fromEntries(plain.map(([key, value]) => [key, String(value)]));
        const output = { GITHUB_OUTPUT: repository.path("github-output"), DEALS_FOLDER: "deals" };
        return repository.runStep(script, { ...output, ...given, ...env });
    }

    const handOverIsDue = async (): Promise<boolean> => {
        const { if: condition } = await step("segments-finish.yml", "Hand over");
        expect(condition).to.equal("steps.check.outputs.unfinished == '0'");
        const outputs = await readFile(repository.path("github-output"), "utf8");
        return outputs.trim().split("\n").at(-1) === "unfinished=0";
    };

    it("review a pull request without an API key, into the file that the comment shows", async () => {
        const { exitCode, output } = await run("segments-preview.yml", "Review", { CLASSIFY_API_KEY: "" });

        expect(exitCode, output).to.equal(0);
        expect(await readFile(repository.path("review.md"), "utf8")).to.match(/^\*\*\d+ segments will be built/);
        expect(emulator.requests()).to.be.empty;
    });

    it("refuse a pull request with too many builds, and still leave the comment", async () => {
        const { exitCode, output } = await run("segments-preview.yml", "Review", { MAX_BUILDS: "1" });

        expect(exitCode, output).to.equal(3);
        expect(await readFile(repository.path("review.md"), "utf8")).to.match(/^\*\*\d+ segments will be built/);
    });

    it("link to the catalogue under a review, and comment nothing without one", async () => {
        const reviewed = async (): Promise<string> => {
            await writeFile(repository.path("github-output"), "");
            const { exitCode, output } = await run("segments-preview.yml", "Link to the catalogue", {
                CATALOGUE_URL: "https://acme.example",
            });
            expect(exitCode, output).to.equal(0);
            return readFile(repository.path("github-output"), "utf8");
        };

        expect(await reviewed()).to.equal("reviewed=true\n");
        expect(await readFile(repository.path("review.md"), "utf8")).to.match(
            /are now\]\(https:\/\/acme\.example\)\n$/,
        );

        await writeFile(repository.path("review.md"), "");
        expect(await reviewed()).to.equal("");
        expect(await readFile(repository.path("review.md"), "utf8")).to.equal("");
    });

    it("submit after a merge without waiting for a build", async () => {
        const { exitCode, output } = await run("segments-apply.yml", "Submit");

        expect(exitCode, output).to.equal(0);
        expect(emulator.segments()).not.to.be.empty;
    });

    it("write the catalogue, and what changed since the one that is published", async () => {
        const first = await run("segments-apply.yml", "Catalogue", { CATALOGUE_URL: "http://127.0.0.1:9" });
        expect(first.exitCode, first.output).to.equal(0);
        expect(await readFile(repository.path("site", "index.html"), "utf8")).to.include("Snowblower Buyers");

        const published = { CATALOGUE_URL: pathToFileURL(repository.path("site")).href };
        const second = await run("segments-finish.yml", "Catalogue", published);
        expect(second.exitCode, second.output).to.equal(0);
        expect(JSON.parse(await readFile(repository.path("site", "segments.json"), "utf8"))).to.have.property(
            "changes",
        );
    });

    it("write the catalogue where the published page asks for a sign-in", async () => {
        await withPrivatePages("{}", async (CATALOGUE_URL) => {
            for (const file of ["segments-apply.yml", "segments-finish.yml"]) {
                await rm(repository.path("site"), { recursive: true });
                const { exitCode, output } = await run(file, "Catalogue", { CATALOGUE_URL });

                expect(exitCode, output).to.equal(0);
                expect(await readFile(repository.path("site", "index.html"), "utf8")).to.include("Snowblower Buyers");
            }
        });
    });

    it("hand nothing over while a segment is unfinished", async () => {
        const { exitCode, output } = await run("segments-finish.yml", "Check");

        expect(exitCode, output).to.equal(0);
        expect(await handOverIsDue()).to.equal(false);
    });

    it("hand over once all are complete, and have built nothing twice", async () => {
        for (const { id } of emulator.segments()) {
            emulator.edit(id, { status: "complete" });
        }

        const check = await run("segments-finish.yml", "Check");
        expect(check.exitCode, check.output).to.equal(0);
        expect(await handOverIsDue()).to.equal(true);
        const handOver = await run("segments-finish.yml", "Hand over", { CLASSIFY_API_KEY: "" });

        expect(handOver.exitCode, handOver.output).to.equal(0);
        expect(await readFile(repository.path("deals", "activation-list.csv"), "utf8")).to.include("Snowblower Buyers");
        const posts = emulator.requests().filter(({ kind }) => kind === "create");
        expect(posts).to.have.lengthOf(emulator.segments().length);
    });

    it("fail where the program does not say what is unfinished, rather than never hand over", async () => {
        await writeFile(repository.path("examples", "campaign", "index.ts"), "export const segments = {};");

        const { exitCode, output } = await run("segments-finish.yml", "Check");

        expect(exitCode, output).not.to.equal(0);
        expect(output).to.include("unfinished");
    });
});
