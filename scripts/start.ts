// npm start [-- <pulumi arguments>]: deploys the example campaign with the real Pulumi CLI against the emulator.

import { pathToFileURL } from "node:url";
import { buildPackage } from "./buildPackage";
import { DemoStack } from "./demo/DemoStack";
import { prepareLocalFolder } from "./demo/localFolder";
import { startDemoEmulator } from "./demo/startDemoEmulator";
import { findPulumiCli } from "./pulumiCli/findPulumiCli";
import { reportStep } from "./reportStep";

const DEPLOY = ["up", "--yes"];

async function start(args: readonly string[]): Promise<number> {
    await reportStep("Building the package", buildPackage);
    const cli = await reportStep("Looking for the Pulumi CLI", findPulumiCli);
    console.log(`  Pulumi ${cli.version.version} in ${cli.folder}`);
    await prepareLocalFolder();
    const emulator = await startDemoEmulator();
    try {
        console.log(`  Classify emulator at ${emulator.baseUrl}, in place of the real API`);
        const stack = new DemoStack(cli, emulator.baseUrl);
        await reportStep("Selecting the local stack", () => stack.select());
        const command = args.length > 0 ? args : DEPLOY;
        console.log(`▸ pulumi ${command.join(" ")}\n`);
        const exitCode = await stack.run(command);
        if (command === DEPLOY && exitCode === 0) {
            const page = await stack.writeCatalogue();
            console.log(`\nA catalogue of these segments, to open in a browser: ${pathToFileURL(page).href}`);
        }
        return exitCode;
    } finally {
        await emulator.close();
    }
}

start(process.argv.slice(2)).then(
    (exitCode) => {
        process.exitCode = exitCode;
    },
    (error: unknown) => {
        console.error(error instanceof Error ? error.message : error);
        process.exitCode = 1;
    },
);
