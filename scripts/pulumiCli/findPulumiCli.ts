import { delimiter } from "node:path";
import { gte } from "semver";
import { reportStep } from "../reportStep";
import { buildCli } from "./buildCli";
import { CLI_VERSION, cliCacheFolder } from "./cliCache";
import { downloadCli } from "./downloadCli";
import { findGoObstacle, OLDEST_GO } from "./goToolchain";
import { type PulumiCli, readPulumiCli } from "./PulumiCli";
import { requireWritableCache } from "./requireWritableCache";

const OLDEST_CLI = "3.150.0";

/**
 * The Pulumi CLI to run with: from PATH, else from our cache, else downloaded into the cache, else built into it.
 * Nothing is written outside the cache folder.
 */
export async function findPulumiCli(): Promise<PulumiCli> {
    return (await findOnPath()) ?? (await findInCache()) ?? (await fetchIntoCache());
}

async function findOnPath(): Promise<PulumiCli | undefined> {
    const path = (process.env["PATH"] ?? "").split(delimiter).filter((folder) => folder !== "");
    for (const folder of path) {
        const cli = await readPulumiCli(folder, path);
        if (cli !== undefined && gte(cli.version, OLDEST_CLI)) {
            return cli;
        }
    }
    return undefined;
}

/** The language host must lie in the cache too: one on PATH may be of any age. */
async function findInCache(): Promise<PulumiCli | undefined> {
    return readPulumiCli(cliCacheFolder(), []);
}

async function fetchIntoCache(): Promise<PulumiCli> {
    await requireWritableCache();
    const download = await attempt(() => reportStep(`Downloading the Pulumi CLI ${CLI_VERSION}`, downloadCli));
    const failure = download && (await buildInstead(download));
    const cli = failure === undefined ? await findInCache() : undefined;
    if (cli === undefined) {
        throw new Error(explainMissingCli(failure ?? "the CLI that was fetched does not run on this machine"));
    }
    return cli;
}

async function buildInstead(downloadFailure: string): Promise<string | undefined> {
    const obstacle = await findGoObstacle();
    if (obstacle !== undefined) {
        return `it cannot be downloaded (${downloadFailure}) nor built (${obstacle})`;
    }
    const title = `Building the Pulumi CLI ${CLI_VERSION} from its Go modules (about 5 minutes, only this once)`;
    const failure = await attempt(() => reportStep(title, buildCli));
    return failure && `it cannot be downloaded (${downloadFailure}), and building it failed:\n${failure}`;
}

/** What went wrong, or undefined when nothing did. */
async function attempt(work: () => Promise<void>): Promise<string | undefined> {
    try {
        await work();
        return undefined;
    } catch (error) {
        return error instanceof Error ? error.message.trim() : String(error);
    }
}

function explainMissingCli(reason: string): string {
    return [
        `There is no Pulumi CLI ${OLDEST_CLI} or newer on PATH, and ${reason}.`,
        `Install Pulumi (https://www.pulumi.com/docs/install/) or Go ${OLDEST_GO} or newer, and run this again.`,
    ].join("\n");
}
