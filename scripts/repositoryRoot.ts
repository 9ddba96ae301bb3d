import { dirname } from "node:path";

/** The folder of package.json. */
export const repositoryRoot = dirname(__dirname);
