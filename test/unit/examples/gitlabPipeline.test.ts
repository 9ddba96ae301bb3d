import { expect } from "chai";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { repositoryRoot } from "../../../scripts/repositoryRoot";

interface Job {
    readonly stage: string;
    readonly rules: readonly { readonly if: string; readonly when?: string }[];
    readonly script: readonly string[];
    readonly after_script?: readonly string[];
    readonly needs?: readonly (string | { readonly job: string })[];
    readonly resource_group?: string;
    readonly environment?: string;
}

const file = join(repositoryRoot, "examples", "gitops", "gitlab", ".gitlab-ci.yml");
const pipeline = parse(readFileSync(file, "utf8")) as Record<string, unknown> & { stages: string[] };
const globalKeywords = ["stages", "default", "variables"];
const jobs = Object.entries(pipeline).filter(([key]) => !globalKeywords.includes(key)) as [string, Job][];
const job = (name: string) => jobs.find(([key]) => key === name)?.[1];

describe("the GitLab pipeline", () => {
    for (const [name, { stage, rules, script, needs = [] }] of jobs) {
        it(`has in the job ${name} what GitLab asks for`, () => {
            expect(pipeline.stages).to.include(stage);
            expect(rules).not.to.be.empty;
            expect(rules.map((rule) => typeof rule.if)).to.satisfy((types: string[]) =>
                types.every((type) => type === "string"),
            );
            expect(script.map((line) => typeof line)).to.satisfy((types: string[]) =>
                types.every((type) => type === "string"),
            );
            const needed = needs.map((need) => (typeof need === "string" ? need : need.job));
            expect(jobs.map(([key]) => key)).to.include.members(needed);
        });
    }

    it("never runs two updates at a time", () => {
        const updating = jobs.filter(([, { script }]) => script.some((line) => line.startsWith("pulumi up")));

        expect(updating.map(([name]) => name)).to.deep.equal(["apply", "finish", "deals"]);
        expect(new Set(updating.map(([, each]) => each.resource_group))).to.deep.equal(new Set(["segments-update"]));
    });

    it("updates from the default branch and from schedules alone", () => {
        expect(job("apply")?.rules).to.deep.equal([
            { if: '$CI_PIPELINE_SOURCE == "push" && $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH' },
        ]);
        for (const name of ["finish", "deals"]) {
            expect(job(name)?.rules).to.deep.equal([{ if: '$CI_PIPELINE_SOURCE == "schedule"' }]);
        }
    });

    it("submits after a merge with the same command as the schedule's checks", () => {
        expect(job("apply")?.script).to.deep.equal(job("finish")?.script.slice(0, 3));
    });

    it("previews the program that it applies, and prints nothing of it into the log", () => {
        const review = job("preview")?.script.at(-1);

        expect(review).to.include("pulumi preview --json --config wait=false");
        expect(review).to.match(/ > review\.md$/);
    });

    it("recovers before every update", () => {
        const recovery = ["pulumi cancel --yes || true", "npx --no pulumi-classify recover"];

        for (const name of ["apply", "finish"]) {
            expect(job(name)?.script.slice(0, 2)).to.deep.equal(recovery);
        }
    });

    it("publishes the catalogue after every update, whether it succeeded or not", () => {
        for (const name of ["apply", "finish"]) {
            expect(job(name)).to.have.nested.property("artifacts.when", "always");
            expect(JSON.stringify(job(name)?.after_script)).to.include("pulumi-classify catalogue --out public");
        }
        expect(job("pages")?.rules.map(({ when }) => when)).to.deep.equal(["always", "always"]);
    });

    it("names the version of its image", () => {
        expect((pipeline["default"] as { image: string }).image).to.match(/:\d+\.\d+\.\d+$/);
    });
});
