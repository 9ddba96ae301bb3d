// npm run mutation [-- <stryker arguments>]: breaks the pure decisions of provider/ in a thousand ways, and counts how many
// of them the unit tests notice. The report is in coverage/mutation.html.

import { join } from "node:path";
import { repositoryRoot } from "./repositoryRoot";
import { runTool } from "./runTool";

// Through the environment, because Stryker starts processes of its own.
const resolveMocha = join(repositoryRoot, "scripts", "mutation", "resolveMocha.cjs");
process.env["NODE_OPTIONS"] = `--require ${JSON.stringify(resolveMocha)}`;

runTool("stryker", ["run", ...process.argv.slice(2)]).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
});
