import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { repositoryRoot } from "../../../scripts/repositoryRoot";

const modules = join(repositoryRoot, "node_modules");
const unpack = 'import chromium from "@sparticuz/chromium"; await chromium.executablePath();';

/** Unpacks the Chromium of `@sparticuz/chromium` and the libraries that it needs, once for each version; returns their folder. */
export async function unpackChromium(): Promise<string> {
    const manifest = await readFile(join(modules, "@sparticuz/chromium/package.json"), "utf8");
    const { version } = JSON.parse(manifest) as { readonly version: string };
    const folder = join(modules, ".cache", `chromium-${version}`);
    if (!existsSync(folder)) {
        await mkdir(dirname(folder), { recursive: true });
        await unpackInto(folder);
    }
    return folder;
}

/** Fills the folder whole or not at all. */
async function unpackInto(folder: string): Promise<void> {
    const unfinished = await mkdtemp(`${folder}-unfinished-`);
    try {
        await promisify(execFile)(process.execPath, ["--input-type=module", "--eval", unpack], {
            cwd: repositoryRoot,
            // The package unpacks into TMPDIR, and its libraries only where it takes the machine for AWS Lambda.
            env: { ...process.env, TMPDIR: unfinished, AWS_LAMBDA_JS_RUNTIME: "nodejs24.x" },
        });
        await rename(unfinished, folder);
    } catch (error) {
        // Another run may have filled the folder in the meantime.
        if (!existsSync(folder)) {
            throw error;
        }
    } finally {
        await rm(unfinished, { recursive: true, force: true });
    }
}
