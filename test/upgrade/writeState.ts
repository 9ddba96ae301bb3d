// npm run fixture: writes what the present version leaves in a state and in the account, for test/upgrade/.

import { existsSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { startEmulator } from "../../emulator/startEmulator";
import { buildPackage } from "../../scripts/buildPackage";
import { repositoryRoot } from "../../scripts/repositoryRoot";
import { TestStack } from "../engine/support/TestStack";
import { accountFile, names, stateFile, statesFolder, upgradePrograms } from "./support/upgradeStack";

async function writeState(): Promise<string> {
    const manifest = JSON.parse(await readFile(join(repositoryRoot, "package.json"), "utf8")) as { version: string };
    const folder = join(statesFolder, manifest.version);
    if (existsSync(folder)) {
        throw new Error(`${folder} is there already. What a released version left behind never changes.`);
    }
    await buildPackage();
    await mkdir(folder, { recursive: true });
    const emulator = await startEmulator({ dataFile: join(folder, accountFile), buildTimeMs: 300 });
    const stack = await TestStack.create({ program: upgradePrograms.settled, emulator });
    try {
        await fetch(`${emulator.baseUrl}/v1/clsfy/segment-requests`, {
            method: "POST",
            headers: { "X-API-Key": "by-hand", "Content-Type": "application/json" },
            body: JSON.stringify({ name: names.adopted, prompt: "made by hand" }),
        });
        await stack.up();
        emulator.inject({ kind: "never-build", on: "create", name: names.unfinished, skip: 0, times: 1 });
        await stack.writeProgram(upgradePrograms.whole);
        await stack.up();
        const { stdout } = await stack.run(["stack", "export"]);
        await writeFile(join(folder, stateFile), `${JSON.stringify(JSON.parse(stdout), withoutPlaces, 2)}\n`);
    } finally {
        await stack.dispose();
        await emulator.close();
    }
    return folder;
}

/** Where in which folder of which machine a resource was declared is nothing that a version leaves behind. */
function withoutPlaces(key: string, value: unknown): unknown {
    return key === "sourcePosition" || key === "stackTrace" ? undefined : value;
}

writeState().then(
    (folder) => {
        console.log(`Wrote ${folder}. Commit it with the release.`);
    },
    (error: unknown) => {
        console.error(error instanceof Error ? error.message : error);
        process.exitCode = 1;
    },
);
