import { expect } from "chai";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parts, type Part } from "../../../../bench/parts";
import { replaceBlock } from "../../../../bench/report/replaceBlock";
import { repositoryRoot } from "../../../../scripts/repositoryRoot";

describe("the figures in docs/performance.md", () => {
    const page = readFileSync(join(repositoryRoot, "docs/performance.md"), "utf8");

    for (const part of Object.keys(parts) as Part[]) {
        it(`are replaced for "${part}" alone`, () => {
            const [before = "", after = "", ...others] = replaceBlock(page, part, "NEW").split("\n\nNEW\n\n");

            expect(others).to.be.empty;
            expect(page.startsWith(before)).to.equal(true);
            expect(page.endsWith(after)).to.equal(true);
            expect(before.split("\n").at(-1)).to.include(`begin ${part}`);
            expect(after.split("\n").at(0)).to.equal(`<!-- end ${part} -->`);
        });
    }

    it("are not written to a page that has no place for them", () => {
        expect(() => replaceBlock("# Performance", "growth", "NEW")).to.throw(
            'docs/performance.md has no block for "growth"',
        );
    });
});
