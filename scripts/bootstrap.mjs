// Runs a TypeScript script of this repository: node scripts/bootstrap.mjs scripts/start.ts [arguments]
// Plain JavaScript, because it runs on the machine's own Node (20 or newer) before anything is installed.

import { spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { constants } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const OLDEST_NODE = 20;
const repository = dirname(dirname(fileURLToPath(import.meta.url)));
const tools = join(repository, "node_modules", ".bin");
const isWindows = process.platform === "win32";

requireNode();
if (!dependenciesMatchLockfile()) {
    installDependencies();
}
runScript(process.argv.slice(2));

function requireNode() {
    if (Number.parseInt(process.versions.node, 10) < OLDEST_NODE) {
        fail(`This needs Node ${OLDEST_NODE} or newer; ${process.execPath} is ${process.version}.`);
    }
}

/** Compares what npm last installed (it keeps its own record in node_modules) with what the lockfile asks for. */
function dependenciesMatchLockfile() {
    const record = join(repository, "node_modules", ".package-lock.json");
    if (!existsSync(record)) {
        return false;
    }
    const wanted = readPackages(join(repository, "package-lock.json"));
    const installed = readPackages(record);
    return Object.entries(wanted).every(([path, { version, optional }]) => {
        // The root is not in the record, and an optional package may belong to another platform.
        const mayBeMissing = path === "" || optional === true;
        return path in installed ? installed[path].version === version : mayBeMissing;
    });
}

function readPackages(lockfile) {
    return JSON.parse(readFileSync(lockfile, "utf8")).packages;
}

function installDependencies() {
    console.log("Installing the dependencies (npm ci, about half a minute) …");
    const started = Date.now();
    // Level "error": npm would warn that this Node is older than the one it is about to install for us.
    const npm = spawnSync("npm", ["ci", "--loglevel=error"], {
        cwd: repository,
        stdio: "inherit",
        shell: isWindows,
    });
    if (npm.status !== 0) {
        fail(`npm ci failed${npm.error ? `: ${npm.error.message}` : ""}; nothing was run.`);
    }
    console.log(`Installed the dependencies in ${Math.round((Date.now() - started) / 1000)} s.`);
}

/** Uses the Node that package.json pins, and puts it first on PATH for every program the script starts. */
function runScript([script, ...args]) {
    if (script === undefined) {
        fail("Usage: node scripts/bootstrap.mjs <script.ts> [arguments]");
    }
    const child = spawn(
        join(repository, "node_modules", "node", "bin", isWindows ? "node.exe" : "node"),
        ["--import", "tsx", join(repository, script), ...args],
        {
            cwd: repository,
            stdio: "inherit",
            env: { ...process.env, PATH: `${tools}${delimiter}${process.env.PATH ?? ""}` },
        },
    );
    // A terminal sends Ctrl-C to the script as well: passing it on would make one Ctrl-C two.
    process.on("SIGINT", () => {});
    for (const signal of ["SIGTERM", "SIGHUP"]) {
        process.on(signal, () => child.kill(signal));
    }
    child.on("error", (error) => fail(`Cannot run ${script}: ${error.message}`));
    child.on("exit", (code, signal) => process.exit(code ?? 128 + constants.signals[signal]));
}

function fail(message) {
    console.error(message);
    process.exit(1);
}
