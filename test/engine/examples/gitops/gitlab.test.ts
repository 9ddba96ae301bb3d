import { expect } from "chai";
import { cp, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "yaml";
import { type Emulator, startEmulator } from "../../../../emulator/startEmulator";
import { repositoryRoot } from "../../../../scripts/repositoryRoot";
import type { PulumiResult } from "../../support/PulumiProcess";
import { GitLabServer } from "./support/GitLabServer";
import { PipelineRepository } from "./support/PipelineRepository";
import { withPrivatePages } from "./support/withPrivatePages";

interface Job {
    readonly script: readonly string[];
    readonly after_script?: readonly string[];
}

const folder = join(repositoryRoot, "examples", "gitops", "gitlab");

describe("the GitLab pipeline, job by job", () => {
    let emulator: Emulator;
    let gitlab: GitLabServer;
    let repository: PipelineRepository;

    before(async () => {
        emulator = await startEmulator({ buildTimeMs: 3_600_000 });
        gitlab = await GitLabServer.start();
        repository = await PipelineRepository.create(emulator);
        await cp(join(folder, "stickyNote.mts"), repository.path("stickyNote.mts"));
    });

    after(async () => {
        await repository.stack.dispose();
        await gitlab.close();
        await emulator.close();
    });

    async function run(
        job: string,
        env: NodeJS.ProcessEnv = {},
        part: "script" | "after_script" = "script",
    ): Promise<PulumiResult> {
        const text = await readFile(join(folder, ".gitlab-ci.yml"), "utf8");
        const pipeline = parse(text) as { variables: Record<string, string> } & Record<string, Job>;
        return repository.runStep((pipeline[job]?.[part] ?? []).join("\n"), { ...pipeline.variables, ...env });
    }

    async function finish(): Promise<string> {
        const { exitCode, output } = await run("finish");
        expect(exitCode, output).to.equal(0);
        const report = await readFile(repository.path("finish.env"), "utf8");
        return report.trim().replace("UNFINISHED=", "");
    }

    it("keeps one note with the review at a merge request", async () => {
        const review = await run("preview", { CLASSIFY_API_KEY: "" });
        expect(review.exitCode, review.output).to.equal(0);

        for (const round of [1, 2]) {
            const note = await run("preview", gitlab.variables, "after_script");
            expect(note.exitCode, `round ${round}: ${note.output}`).to.equal(0);
        }

        expect(gitlab.notes).to.have.lengthOf(2);
        expect(gitlab.notes[0]?.body).to.equal("A remark of a colleague");
        expect(gitlab.notes[1]?.body).to.match(/^<!-- pulumi-classify review -->\n\*\*\d+ segments will be built/);
    });

    it("hands nothing over while a segment is unfinished", async () => {
        const UNFINISHED = await finish();
        const { exitCode, output } = await run("deals", { UNFINISHED });

        expect(Number(UNFINISHED)).to.equal(emulator.segments().length).and.be.greaterThan(0);
        expect(exitCode, output).to.equal(0);
        expect(output).to.equal("");
    });

    it("writes the catalogue after an update", async () => {
        const written = await run("finish", { CI_PAGES_URL: "http://127.0.0.1:9" }, "after_script");

        expect(written.exitCode, written.output).to.equal(0);
        const published = await run("pages");
        expect(published.exitCode, published.output).to.equal(0);
        expect(await readFile(repository.path("public", "index.html"), "utf8")).to.include("Snowblower Buyers");
    });

    it("writes the catalogue where the published page asks for a sign-in, and compares if a token lets it in", async () => {
        const writtenWith = async (CI_PAGES_URL: string, GITLAB_PAGES_TOKEN: string): Promise<unknown> => {
            await rm(repository.path("public"), { recursive: true });
            const { exitCode, output } = await run("finish", { CI_PAGES_URL, GITLAB_PAGES_TOKEN }, "after_script");
            expect(exitCode, output).to.equal(0);
            return JSON.parse(await readFile(repository.path("public", "segments.json"), "utf8"));
        };
        const published = await readFile(repository.path("public", "segments.json"), "utf8");

        await withPrivatePages(published, async (url) => {
            expect(await writtenWith(url, "")).not.to.have.property("changes");
            expect(await writtenWith(url, "pages-token")).to.have.property("changes");
        });
    });

    it("hands over once all are complete", async () => {
        for (const { id } of emulator.segments()) {
            emulator.edit(id, { status: "complete" });
        }

        const UNFINISHED = await finish();
        const { exitCode, output } = await run("deals", { UNFINISHED, CLASSIFY_API_KEY: "" });

        expect(exitCode, output).to.equal(0);
        expect(await readFile(repository.path("deals", "activation-list.csv"), "utf8")).to.include("Snowblower Buyers");
    });
});
