import { join } from "node:path";
import { repositoryRoot } from "../../scripts/repositoryRoot";

/** How the text of `sameSize.js`, which may not be longer than ours, finds its code. */
export const emptyProvider = { BENCH_PROVIDER: join(repositoryRoot, "bench", "programs", "empty.js") };
