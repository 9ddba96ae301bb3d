import { execFile } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { parse, type SemVer } from "semver";
import { isExecutable } from "./executables";

/** A Pulumi CLI that can run Node programs: `pulumi` with its Node language host beside it or on PATH. */
export interface PulumiCli {
    /** The folder of `pulumi`, to be put first on PATH. */
    readonly folder: string;
    readonly version: SemVer;
}

const LANGUAGE_HOST = "pulumi-language-nodejs";

/** The CLI in `folder`, or undefined where there is none or its language host is neither there nor on `path`. */
export async function readPulumiCli(folder: string, path: readonly string[]): Promise<PulumiCli | undefined> {
    const command = join(folder, "pulumi");
    if (!(await isExecutable(command))) {
        return undefined;
    }
    const places = await Promise.all([folder, ...path].map((place) => isExecutable(join(place, LANGUAGE_HOST))));
    const version = places.includes(true) ? await readVersion(command) : undefined;
    return version && { folder, version };
}

async function readVersion(command: string): Promise<SemVer | undefined> {
    // Even `pulumi version` writes to its home; the user's own is not ours to write to.
    const env = {
        ...process.env,
        PULUMI_SKIP_UPDATE_CHECK: "true",
        PULUMI_HOME: join(tmpdir(), "pulumi-classify-home"),
    };
    try {
        const { stdout } = await promisify(execFile)(command, ["version"], { env });
        return parse(stdout.trim()) ?? undefined;
    } catch {
        return undefined;
    }
}
