import { expect } from "chai";
import { execFile } from "node:child_process";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { promisify } from "node:util";
import { stringify } from "yaml";
import { findLanguageHost } from "../../../scripts/pulumiCli/findLanguageHost";
import { findPulumiCli } from "../../../scripts/pulumiCli/findPulumiCli";
import type { Language } from "../../../scripts/pulumiCli/languageHosts";
import { repositoryRoot } from "../../../scripts/repositoryRoot";
import { useScene } from "../segment/support/Scene";
import type { TestStack } from "../support/TestStack";

const run = promisify(execFile);

const dynamicProgram = `
    const classify = require("pulumi-classify");
    const own = new classify.ClassifySegment("own", { name: "Own", prompt: "Homeowners", waitForCompletion: false });
    new classify.SegmentCompletion("built", { segmentIds: [own.segmentId] });
    new classify.SegmentLibrary("library", { definitions: { member: { name: "Member", prompt: "Homeowners" } } });
`;

const pythonProgram = `
import pulumi_classify as classify

own = classify.ClassifySegment("own", name="Own", prompt="Homeowners", wait_for_completion=False)
classify.SegmentCompletion("built", segment_ids=[own.segment_id])
classify.SegmentLibrary("library", definitions={
    "member": classify.LibraryDefinitionArgs(name="Member", prompt="Homeowners"),
})
`;

const yamlResources = {
    own: {
        type: "classify:ClassifySegment",
        properties: { name: "Own", prompt: "Homeowners", waitForCompletion: false },
    },
    built: {
        type: "classify:SegmentCompletion",
        properties: { segmentIds: ["${own.segmentId}"] },
    },
    library: {
        type: "classify:SegmentLibrary",
        properties: { definitions: { member: { name: "Member", prompt: "Homeowners" } } },
    },
};

describe("moving a stack of the dynamic provider to another language", () => {
    const scene = useScene({ buildTimeMs: 200 });

    /** A stack of two segments of the dynamic provider, where the hosts of all languages are found. */
    async function dynamicStack(language: Language, path: readonly string[] = []): Promise<TestStack> {
        const cli = await findPulumiCli();
        const host = await findLanguageHost(language, cli);
        const tools = join(repositoryRoot, "node_modules", ".bin");
        const stack = await scene.stack(dynamicProgram, {
            project: `to-${language}`,
            env: { PATH: [...path, tools, cli.folder, host, process.env["PATH"]].join(delimiter) },
        });
        const { exitCode, output } = await stack.up();
        expect(exitCode, output).to.equal(0);
        return stack;
    }

    /** Deploys what lies in the project folder now, and expects the same segments under the plugin's types. */
    async function expectMoved(stack: TestStack): Promise<void> {
        const before = await segmentIds(stack);
        const posts = scene.requests("create").length;

        const moved = await stack.up();
        const preview = await stack.preview(["--expect-no-changes"]);

        expect(moved.exitCode, moved.output).to.equal(0);
        expect(await segmentIds(stack)).to.deep.equal(before);
        expect((await stack.resources()).map(({ type }) => type)).to.have.members([
            "classify:index:ClassifySegment",
            "classify:index:SegmentCompletion",
            "classify:index:ClassifySegment",
            "classify:index:SegmentCompletion",
        ]);
        expect(scene.requests("create")).to.have.lengthOf(posts);
        expect(preview.exitCode, preview.output).to.equal(0);
    }

    it("Python keeps every segment and sends no POST", async () => {
        const folder = await mkdtemp(join(tmpdir(), "pulumi-classify-venv-"));
        try {
            const sdk = join(folder, "sdk");
            const environment = join(folder, "venv");
            await cp(join(repositoryRoot, "sdk", "python"), sdk, { recursive: true });
            await run("python3", ["-m", "venv", environment]);
            await run(join(environment, "bin", "pip"), ["install", "--quiet", sdk]);
            const stack = await dynamicStack("python", [join(environment, "bin")]);
            await writeFile(join(stack.projectFolder, "__main__.py"), pythonProgram);
            await changeProject(stack, { runtime: "python" });

            await expectMoved(stack);
        } finally {
            await rm(folder, { recursive: true });
        }
    });

    it("YAML keeps every segment and sends no POST", async () => {
        const stack = await dynamicStack("yaml");
        await changeProject(stack, { runtime: "yaml", resources: yamlResources });

        await expectMoved(stack);
    });
});

async function segmentIds(stack: TestStack): Promise<(string | undefined)[]> {
    const segments = (await stack.resources()).filter(({ type }) => type.endsWith(":ClassifySegment"));
    return segments.map(({ id }) => id).sort();
}

async function changeProject({ projectFolder }: TestStack, changes: Readonly<Record<string, unknown>>): Promise<void> {
    const file = join(projectFolder, "Pulumi.yaml");
    const project = JSON.parse(await readFile(file, "utf8")) as Record<string, unknown>;
    await writeFile(file, stringify({ ...project, ...changes }));
}
