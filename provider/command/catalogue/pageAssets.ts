import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { PageAssets } from "./renderPage";

/** Sources and compiled files lie equally deep. */
const folder = join(__dirname, "..", "..", "..", "dist", "page");

/** What `npm run build` has bundled from `page/`. */
export function readPageAssets(): PageAssets {
    return {
        script: readFileSync(join(folder, "page.js"), "utf8"),
        style: readFileSync(join(folder, "style.css"), "utf8"),
    };
}
