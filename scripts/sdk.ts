// npm run sdk: writes the SDKs of the plugin for other languages, from its schema.

import { join } from "node:path";
import { generateSdks } from "./generateSdk/generateSdks";
import { findGoObstacle, OLDEST_GO } from "./pulumiCli/goToolchain";
import { reportStep } from "./reportStep";
import { repositoryRoot } from "./repositoryRoot";

async function sdk(): Promise<void> {
    const obstacle = await findGoObstacle();
    if (obstacle !== undefined) {
        throw new Error(`Pulumi's code generators are written in Go: ${obstacle}. Install Go ${OLDEST_GO} or newer.`);
    }
    await reportStep("Generating the SDKs", () => generateSdks(join(repositoryRoot, "sdk")));
}

sdk().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
});
