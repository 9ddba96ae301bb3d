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
            const replaced = replaceBlock(page, part, "NEW");

            const kept = replaced.split("NEW");
            expect(kept).to.have.lengthOf(2);
            expect(page.startsWith(kept[0]?.trimEnd() ?? "")).to.equal(true);
            expect(page.endsWith(kept[1]?.trimStart() ?? "")).to.equal(true);
            expect(replaced).to.have.lengthOf.below(page.length);
        });
    }

    it("are not written to a page that has no place for them", () => {
        expect(() => replaceBlock("# Performance", "growth", "NEW")).to.throw(
            'docs/performance.md has no block for "growth"',
        );
    });
});
