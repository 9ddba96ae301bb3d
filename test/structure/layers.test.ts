import { expect } from "chai";
import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { promisify } from "node:util";
import { repositoryRoot } from "../../scripts/repositoryRoot";

const configFile = join(repositoryRoot, ".dependency-cruiser.cjs");

interface Findings {
    readonly summary: { readonly violations: readonly { from: string; to: string; rule: { name: string } }[] };
}

/** What dependency-cruiser finds in folders, as "rule: from → to". */
async function violations(...folders: string[]): Promise<string[]> {
    const args = ["--config", configFile, "--output-type", "json", ...folders];
    const options = { cwd: repositoryRoot, maxBuffer: 64 * 1024 * 1024 };
    const cruise = promisify(execFile)(join("node_modules", ".bin", "depcruise"), args, options);
    // The exit code is the number of violations, which the output names.
    const { stdout } = await cruise.catch((failed: unknown) => failed as { stdout: string });
    const { summary } = JSON.parse(stdout) as Findings;
    return summary.violations.map(({ from, to, rule }) => `${rule.name}: ${from} → ${to}`);
}

describe("the layers of provider/", () => {
    it("import downwards only, without a cycle", async () => {
        expect(await violations("provider")).to.deep.equal([]);
    });

    it("leave the page of the catalogue nothing but what a browser can run", async () => {
        expect(await violations("page")).to.deep.equal([]);
    });

    it("are the ones of ARCHITECTURE.md, in the same order", () => {
        const { forbidden } = createRequire(__filename)(configFile) as { forbidden: { name: string }[] };
        const configured = forbidden.flatMap(({ name }) => /^(\w+)-imports-what-is-above-it$/.exec(name)?.[1] ?? []);
        const page = readFileSync(join(repositoryRoot, "ARCHITECTURE.md"), "utf8");
        const section = page.slice(page.indexOf("## Who may import whom"), page.indexOf("## Why the serialised text"));
        const described = [...section.matchAll(/^\| `(\w+)\/` +\|/gm)].map(([, layer]) => layer);

        expect(described).to.deep.equal(configured.reverse());
    });
});
