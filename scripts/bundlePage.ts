import { join } from "node:path";
import { build } from "esbuild";
import { repositoryRoot } from "./repositoryRoot";

/** Bundles the catalogue's page: its script and its style, each in one file, for `pulumi-classify catalogue` to embed. */
export async function bundlePage(): Promise<void> {
    await build({
        absWorkingDir: repositoryRoot,
        entryPoints: { page: "page/main.tsx", style: "page/style/page.css" },
        outdir: join(repositoryRoot, "dist", "page"),
        tsconfig: "page/tsconfig.json",
        bundle: true,
        minify: true,
        format: "iife",
        target: ["es2022", "chrome111", "firefox119", "safari16.4"],
        logLevel: "warning",
    });
}
