import { cp, mkdir, mkdtemp, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { repositoryRoot } from "../../../scripts/repositoryRoot";

/** What stacks that share a machine's user share: the Pulumi home and the state. */
export interface PulumiUser {
    readonly folder: string;
    readonly home: string;
    readonly state: string;
}

export async function createPulumiUser(): Promise<PulumiUser> {
    const folder = await mkdtemp(join(tmpdir(), "pulumi-classify-engine-"));
    const user = { folder, home: join(folder, "home"), state: join(folder, "state") };
    await mkdir(user.home);
    await mkdir(user.state);
    return user;
}

/** A project folder whose program finds packages as the repository does. Plain JavaScript: nothing is compiled at start. */
export async function createProjectFolder(user: PulumiUser, project: string, program: string): Promise<string> {
    const folder = await mkdtemp(join(user.folder, `${project}-`));
    const projectFile = { name: project, runtime: { name: "nodejs", options: { typescript: false } } };
    await writeFile(join(folder, "Pulumi.yaml"), JSON.stringify(projectFile));
    await writeFile(join(folder, "package.json"), JSON.stringify({ name: project, main: "index.js" }));
    await symlink(join(repositoryRoot, "node_modules"), join(folder, "node_modules"));
    await writeProgram(folder, program);
    return folder;
}

/** The same user on another machine: an empty Pulumi home, the same state. */
export async function onAnotherMachine(user: PulumiUser): Promise<PulumiUser> {
    return { ...user, home: await mkdtemp(join(user.folder, "home-")) };
}

/** A fresh clone of a project folder: the program and the settings of its stacks, nothing else. */
export async function cloneProjectFolder(user: PulumiUser, projectFolder: string): Promise<string> {
    const clone = await mkdtemp(join(user.folder, "clone-"));
    await cp(projectFolder, clone, { recursive: true, verbatimSymlinks: true });
    return clone;
}

export async function writeProgram(projectFolder: string, program: string): Promise<void> {
    await writeFile(join(projectFolder, "index.js"), program);
}
