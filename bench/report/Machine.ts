import { execFile } from "node:child_process";
import { cpus, totalmem } from "node:os";
import { promisify } from "node:util";
import { findPulumiCli } from "../../scripts/pulumiCli/findPulumiCli";
import { repositoryRoot } from "../../scripts/repositoryRoot";
import { version as sdkVersion } from "@pulumi/pulumi/package.json";

/** Where the figures come from. */
export interface Machine {
    /** The version of the repository that was measured. */
    readonly commit: string;
    readonly processor: string;
    readonly processors: number;
    readonly memoryGb: number;
    readonly system: string;
    readonly node: string;
    readonly pulumiCli: string;
    readonly pulumiSdk: string;
}

export async function describeMachine(): Promise<Machine> {
    const processors = cpus();
    const { stdout: commit } = await promisify(execFile)("git", ["describe", "--always", "--dirty"], {
        cwd: repositoryRoot,
    });
    return {
        commit: commit.trim(),
        processor: processors[0]?.model.trim() ?? "unknown",
        processors: processors.length,
        memoryGb: Math.round(totalmem() / 2 ** 30),
        system: `${process.platform} ${process.arch}`,
        node: process.versions.node,
        pulumiCli: (await findPulumiCli()).version.version,
        pulumiSdk: sdkVersion,
    };
}
