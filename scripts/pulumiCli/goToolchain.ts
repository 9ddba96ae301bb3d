import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { coerce, gte } from "semver";

/** What the CLI's own go.mod asks for. */
export const OLDEST_GO = "1.25.11";

/** Runs `go` in a folder and gives its output; a failure carries what Go said. */
export async function runGo(args: readonly string[], cwd: string): Promise<string> {
    // The build folder may lie in a Git checkout that is not the CLI's.
    const env = { ...process.env, GOFLAGS: "-buildvcs=false", GOWORK: "off" };
    const { stdout } = await promisify(execFile)("go", args, { cwd, env, maxBuffer: 64 * 1024 * 1024 });
    return stdout;
}

/** Why Go cannot build the CLI here, or undefined when it can. */
export async function findGoObstacle(): Promise<string | undefined> {
    let answer: string;
    try {
        answer = await runGo(["env", "GOVERSION", "GOTOOLCHAIN"], process.cwd());
    } catch {
        return "Go is not installed";
    }
    const [version = "", toolchain = ""] = answer.split("\n");
    const isNewEnough = gte(coerce(version) ?? "0.0.0", OLDEST_GO);
    // Unless told to stay local, Go fetches the toolchain that a module asks for.
    return isNewEnough || toolchain !== "local" ? undefined : `${version} is older than ${OLDEST_GO}`;
}
