import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse, parseAllDocuments } from "yaml";
import { repositoryRoot } from "../../../../../scripts/repositoryRoot";

/** What a runner runs, step by step. */
export interface RecoveringPipeline {
    /** After a merge. */
    readonly apply: readonly string[];
    /** On a schedule. */
    readonly finish: readonly string[];
    /** What the file sets in the environment of the steps. */
    readonly env?: Readonly<Record<string, string>>;
}

/** Of a service that runs `pulumi up` by itself, after commands that the file names. */
const plainUpdate = "pulumi up --yes --skip-preview --config wait=false";

const example = (...names: string[]) => readFile(join(repositoryRoot, "examples", ...names), "utf8");

/** The steps that update the segments, from the files that users copy. */
export const recoveringPipelines: Readonly<Record<string, () => Promise<RecoveringPipeline>>> = {
    "the GitHub workflows": async () => ({
        apply: await githubSteps("segments-apply.yml"),
        finish: await githubSteps("segments-finish.yml"),
        env: { GITHUB_OUTPUT: "github-output" },
    }),

    "the GitLab pipeline": async () => {
        const pipeline = parse(await example("gitops", "gitlab", ".gitlab-ci.yml")) as Record<string, GitLabJob>;
        return { apply: linesOf(pipeline["apply"]), finish: linesOf(pipeline["finish"]) };
    },

    "the Kubernetes operator": async () => {
        const [init] = await operatorInitContainers();
        const steps = [...(init?.args ?? []), plainUpdate];
        const stack = init?.env.find(({ name }) => name === "PULUMI_STACK")?.value ?? "";
        return { apply: steps, finish: steps, env: { PULUMI_STACK: stack } };
    },

    "Pulumi Deployments": async () => {
        const settings = JSON.parse(await example("operations", "deployment-settings.json")) as DeploymentSettings;
        // The organisation of every stack in storage that is not Pulumi Cloud.
        const commands = settings.operationContext.preRunCommands.map((each) => each.replace("acme/", "organization/"));
        return { apply: [...commands, plainUpdate], finish: [...commands, plainUpdate] };
    },
};

interface GitHubWorkflow {
    readonly jobs: Readonly<Record<string, { readonly steps: readonly { name?: string; run?: string }[] }>>;
}

interface GitLabJob {
    readonly script: readonly string[];
}

interface InitContainer {
    readonly args: readonly string[];
    readonly env: readonly { readonly name: string; readonly value?: string }[];
}

interface DeploymentSettings {
    readonly operationContext: { readonly preRunCommands: readonly string[] };
}

interface OperatorStack {
    readonly kind: string;
    readonly spec: { workspaceTemplate: { spec: { podTemplate: { spec: { initContainers: InitContainer[] } } } } };
}

async function githubSteps(file: string): Promise<string[]> {
    const { jobs } = parse(await example("gitops", "github", file)) as GitHubWorkflow;
    const steps = Object.values(jobs).flatMap((job) => job.steps);
    const updating = ["Recover", "Submit", "Check"];
    return steps.filter(({ name = "" }) => updating.includes(name)).map(({ run = "" }) => run);
}

/** GitLab runs the lines of a script as one. */
function linesOf(job: GitLabJob | undefined): string[] {
    return [(job?.script ?? []).join("\n")];
}

async function operatorInitContainers(): Promise<InitContainer[]> {
    const documents = parseAllDocuments(await example("operations", "kubernetes-operator.yaml"));
    const objects = documents.map((document) => document.toJS() as OperatorStack);
    return (
        objects.find(({ kind }) => kind === "Stack")?.spec.workspaceTemplate.spec.podTemplate.spec.initContainers ?? []
    );
}
