// npm run bench [-- part] [options]: how fast the package is, beside what it could be compared with.
// npm run bench -- catalogue: how fast `pulumi-classify catalogue` and its page are.

import { format } from "prettier";
import { buildPackage } from "../scripts/buildPackage";
import { benchCatalogue } from "./catalogue/benchCatalogue";
import { parts } from "./parts";
import { readOptions } from "./readOptions";
import { describeMachine } from "./report/Machine";
import { writeReport } from "./report/writeReport";

async function main(): Promise<void> {
    if (process.argv[2] === "catalogue") {
        await buildPackage();
        console.log(await format(await benchCatalogue(), { parser: "markdown" }));
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

main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
});
