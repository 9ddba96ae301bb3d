import { cpus, totalmem } from "node:os";
import { findPulumiCli } from "../../scripts/pulumiCli/findPulumiCli";
import { version as sdkVersion } from "@pulumi/pulumi/package.json";

/** Where the figures come from. */
export interface Machine {
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
    return {
        processor: processors[0]?.model.trim() ?? "unknown",
        processors: processors.length,
        memoryGb: Math.round(totalmem() / 2 ** 30),
        system: `${process.platform} ${process.arch}`,
        node: process.versions.node,
        pulumiCli: (await findPulumiCli()).version.version,
        pulumiSdk: sdkVersion,
    };
}
