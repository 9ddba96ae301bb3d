import { cp, mkdir, rm, symlink } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { findLanguageHost } from "../../../../scripts/pulumiCli/findLanguageHost";
import { findPulumiCli } from "../../../../scripts/pulumiCli/findPulumiCli";
import type { Language } from "../../../../scripts/pulumiCli/languageHosts";
import { repositoryRoot } from "../../../../scripts/repositoryRoot";
import { createExampleStack } from "../../examples/support/ExampleStack";
import type { TestStack } from "../../support/TestStack";

export interface LanguageStackOptions {
    readonly language: Language;
    /** The folder of the example in the repository. */
    readonly example: string;
    readonly emulator: { readonly baseUrl: string };
    /** Folders to put first on PATH. */
    readonly path?: readonly string[];
    readonly beside?: TestStack;
}

/** A stack whose program is a copy of an example in a language that the plugin serves. */
export async function createLanguageStack(options: LanguageStackOptions): Promise<TestStack> {
    const { language, example, path = [], ...others } = options;
    const cli = await findPulumiCli();
    const host = await findLanguageHost(language, cli);
    const tools = join(repositoryRoot, "node_modules", ".bin");
    const stack = await createExampleStack({
        ...others,
        project: example,
        folders: [example],
        env: {
            PATH: [...path, tools, cli.folder, host, process.env["PATH"]].join(delimiter),
            CLASSIFY_POLL_INTERVAL: "200ms",
        },
    });
    await installPackage(stack.projectFolder);
    return stack;
}

/** What `npm install pulumi-classify` puts beside the program: the plugin, and the SDKs as pip may write beside them. */
async function installPackage(projectFolder: string): Promise<void> {
    const installed = join(projectFolder, "node_modules", "pulumi-classify");
    await rm(join(projectFolder, "node_modules"));
    await mkdir(installed, { recursive: true });
    await symlink(join(repositoryRoot, "plugin"), join(installed, "plugin"));
    await cp(join(repositoryRoot, "sdk"), join(installed, "sdk"), { recursive: true });
}
