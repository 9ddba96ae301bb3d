import { expect } from "chai";
import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { repositoryRoot } from "../../../scripts/repositoryRoot";
import { page } from "../docs/support/documents";
import { codeBlocks } from "../readme/support/markdown";

interface Report {
    readonly stats: { readonly passes: number; readonly failures: number };
}

const folder = join(repositoryRoot, "examples", "testing");

/** Code without what a formatter decides. */
const essence = (code: string) => code.replace(/[\s,]/g, "");

describe("the example of a tested program", () => {
    it("is the one that the guide shows", () => {
        const { markdown } = page("docs/guide/testing.md");
        const shown = [...codeBlocks(markdown, "ts"), ...codeBlocks(markdown, "typescript")].map(essence);

        for (const file of ["index.ts", "index.test.ts"]) {
            expect(shown).to.include(essence(readFileSync(join(folder, file), "utf8")));
        }
    });

    it("passes its own unit tests", async () => {
        const args = ["test", "--silent", "--", "--reporter", "json"];
        const { stdout } = await promisify(execFile)("npm", args, { cwd: folder });

        expect((JSON.parse(stdout) as Report).stats).to.include({ passes: 3, failures: 0 });
        // A process of its own loads the compiler and Pulumi's SDK.
    }).timeout(60_000);
});
