import { expect } from "chai";
import { existsSync } from "node:fs";
import { join, normalize } from "node:path";
import { exitCodes } from "../../../provider/command/exitCodes";
import { repositoryRoot } from "../../../scripts/repositoryRoot";
import { compileSnippets } from "../readme/support/compileSnippets";
import { codeBlocks, tableUnder } from "../readme/support/markdown";
import { anchor, headings, localLinks, page, pages } from "./support/documents";

describe("the documentation", () => {
    for (const each of pages()) {
        it(`leads nowhere that does not exist (${each.file})`, () => {
            const broken = localLinks(each).filter((link) => {
                const target = link.path === "" ? each.file : normalize(join(each.file, "..", link.path));
                if (!existsSync(join(repositoryRoot, target))) {
                    return true;
                }
                return link.anchor !== "" && !headings(page(target)).map(anchor).includes(link.anchor);
            });

            expect(broken).to.deep.equal([]);
        });
    }

    it("tells the exit codes of the command as the command does", () => {
        const table = tableUnder("Exit codes", page("docs/guide/review.md").markdown);

        expect(table).to.deep.equal(Object.values(exitCodes).map(({ code, meaning }) => [String(code), meaning]));
    });

    it("can be reached page by page from its table of contents", () => {
        const contents = localLinks(page("docs/README.md")).map(({ path }) => normalize(join("docs", path)));
        const files = pages().map(({ file }) => file);

        expect(contents).to.include.members(files.filter((file) => /^docs\/(guide\/)?(?!README)[^/]+$/.test(file)));
    });

    it("has only programs that compile in strict mode against the package", () => {
        const programs = pages()
            .filter(({ file }) => file.startsWith("docs/"))
            .flatMap(({ markdown }) => codeBlocks(markdown, "ts"));

        expect(programs).to.have.length.greaterThan(5);
        expect(compileSnippets(programs)).to.deep.equal([]);
        // The compiler reads Pulumi's declarations once for all programs.
    }).timeout(60_000);
});
