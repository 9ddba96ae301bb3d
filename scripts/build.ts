// npm run build: the package as it is published, in dist/.

import { buildPackage } from "./buildPackage";

buildPackage().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
});
