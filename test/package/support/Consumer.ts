import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { repositoryRoot } from "../../../scripts/repositoryRoot";

export type PackageManager = "npm" | "yarn" | "pnpm";

interface Manifest {
    readonly devDependencies: Readonly<Record<string, string>>;
}

/** The versions that the repository itself is developed with. */
export const { devDependencies: developedWith } = JSON.parse(
    readFileSync(join(repositoryRoot, "package.json"), "utf8"),
) as Manifest;

/** The folder has a space in its name, as so many have on the machines of real users. */
const folderName = "a campaign";

/** What a package manager is told for an install from scratch; its own cache makes it quick. */
const installArgs: Readonly<Record<PackageManager, readonly string[]>> = {
    npm: ["install", "--prefer-offline", "--no-audit", "--no-fund", "--no-package-lock", "--loglevel=error"],
    yarn: ["install", "--prefer-offline", "--no-lockfile", "--non-interactive", "--silent"],
    pnpm: ["install", "--prefer-offline", "--no-lockfile", "--reporter=silent"],
};

/** A project outside of this repository that has the packed package installed, and nothing of the repository in reach. */
export class Consumer {
    private constructor(
        readonly folder: string,
        private readonly parent: string,
    ) {}

    static async install(
        tarball: string,
        manager: PackageManager,
        packages: Readonly<Record<string, string>> = {},
    ): Promise<Consumer> {
        const parent = await mkdtemp(join(tmpdir(), "pulumi-classify-consumer-"));
        const consumer = new Consumer(join(parent, folderName), parent);
        const sdk = developedWith["@pulumi/pulumi"];
        const dependencies = { "pulumi-classify": `file:${tarball}`, "@pulumi/pulumi": sdk, ...packages };
        await consumer.write({ "package.json": JSON.stringify({ name: "campaign", private: true, dependencies }) });
        await consumer.run(manager, installArgs[manager]);
        return consumer;
    }

    /** Writes files by their path in the project. */
    async write(files: Readonly<Record<string, string>>): Promise<void> {
        for (const [name, text] of Object.entries(files)) {
            const file = join(this.folder, name);
            await mkdir(dirname(file), { recursive: true });
            await writeFile(file, text);
        }
    }

    /** Runs a program in the project and gives what it printed; rejects with that when it fails. */
    async run(program: string, args: readonly string[]): Promise<string> {
        try {
            const { stdout } = await promisify(execFile)(program, args, { cwd: this.folder });
            return stdout;
        } catch (error) {
            const { stdout, stderr } = error as { stdout?: string; stderr?: string };
            throw new Error(`${program} ${args.join(" ")} failed:\n${stdout ?? ""}${stderr ?? ""}`, { cause: error });
        }
    }

    async remove(): Promise<void> {
        await rm(this.parent, { recursive: true, force: true });
    }
}
