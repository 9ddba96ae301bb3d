// npm run api: writes down the public API, after a change of it that is meant.

import { writeFileSync } from "node:fs";
import { buildPackage } from "./buildPackage";
import { publicApiFile, publicApiText } from "./publicApi/publicApiText";

buildPackage().then(
    () => {
        writeFileSync(publicApiFile, publicApiText());
        console.log(`Wrote ${publicApiFile}. Its difference is what reviewers look at first.`);
    },
    (error: unknown) => {
        console.error(error instanceof Error ? error.message : error);
        process.exitCode = 1;
    },
);
