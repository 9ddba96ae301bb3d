import { cp, readFile, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { parseDocument } from "yaml";
import { repositoryRoot } from "../../../../scripts/repositoryRoot";
import { TestStack, type TestStackOptions } from "../../support/TestStack";

export interface ExampleStackOptions extends Omit<TestStackOptions, "program" | "project"> {
    /** Where the project file lies in the repository; `.` is the project that `npm start` deploys. */
    readonly project: string;
    /** Folders of the repository that the program consists of; they keep their places beside the project file. */
    readonly folders: readonly string[];
}

/** The types of examples are checked once, with those of the repository. */
const withoutTypeCheck = { PULUMI_NODEJS_TRANSPILE_ONLY: "true" };

/** A stack whose program is a copy of an example, so that what it writes stays out of the repository. */
export async function createExampleStack(options: ExampleStackOptions): Promise<TestStack> {
    const { project, folders, config, env, ...others } = options;
    const projectFile = await readFile(join(repositoryRoot, project, "Pulumi.yaml"), "utf8");
    const stack = await TestStack.create({
        ...others,
        program: "",
        project: String(parseDocument(projectFile).get("name")),
        env: { ...withoutTypeCheck, ...env },
    });
    for (const folder of folders) {
        await cp(join(repositoryRoot, folder), join(stack.projectFolder, relative(project, folder)), {
            recursive: true,
            filter: (path) => !path.includes("node_modules"),
        });
    }
    await writeFile(join(stack.projectFolder, "Pulumi.yaml"), projectFile);
    for (const [key, value] of Object.entries(config ?? {})) {
        await stack.run(["config", "set", key, value]);
    }
    return stack;
}
