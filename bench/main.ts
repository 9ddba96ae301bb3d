// npm run bench [-- part] [options]: how fast the package is, beside what it could be compared with.
// npm run bench -- catalogue: how fast `pulumi-classify catalogue` and its page are.
// npm run bench -- plugin [options]: how fast `pulumi up` is through the native plugin.

import { format } from "prettier";
import { buildPackage } from "../scripts/buildPackage";
import { benchCatalogue } from "./catalogue/benchCatalogue";
import { parts } from "./parts";
import { benchPlugin } from "./plugin/benchPlugin";
import { readPluginOptions } from "./plugin/readPluginOptions";
import { renderPluginRuns } from "./plugin/renderPluginRuns";
import { readOptions } from "./readOptions";
import { describeMachine } from "./report/Machine";
import { writeReport } from "./report/writeReport";

async function main(): Promise<void> {
    if (process.argv[2] === "catalogue") {
        await buildPackage();
        console.log(await format(await benchCatalogue(), { parser: "markdown" }));
        return;
    }
    if (process.argv[2] === "plugin") {
        await comparePlugin(process.argv.slice(3));
        return;
    }
    const options = readOptions();
    if (options === undefined) {
        return;
    }
    await buildPackage();
    // Progress goes to standard error: standard output is the result alone.
    const { runs, tables } = await parts[options.part](options, (text) => {
        console.error(`${new Date().toTimeString().slice(0, 8)} ${text}`);
    });
    const asJson = { options, machine: await describeMachine(), ...runs };
    const asTables = await format(tables, { parser: "markdown" });
    console.log(options.json ? JSON.stringify(asJson, undefined, 2) : asTables);
    if (options.write) {
        await writeReport(tables, options);
    }
}

async function comparePlugin(args: readonly string[]): Promise<void> {
    const options = readPluginOptions(args);
    if (options === undefined) {
        return;
    }
    await buildPackage();
    const runs = await benchPlugin(options, (text) => {
        console.error(text);
    });
    const table = await format(renderPluginRuns(runs), { parser: "markdown" });
    console.log(options.json ? JSON.stringify({ machine: await describeMachine(), runs }, undefined, 2) : table);
}

main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
});
