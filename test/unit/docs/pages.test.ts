import { expect } from "chai";
import { existsSync, readFileSync } from "node:fs";
import { join, normalize } from "node:path";
import { exitCodes } from "../../../provider/command/exitCodes";
import { runCommand } from "../../../provider/command/runCommand";
import { parseDefinitionFile } from "../../../provider/definitions/parseDefinitionFile";
import { repositoryRoot } from "../../../scripts/repositoryRoot";
import { testContext } from "../command/support/testContext";
import { compileSnippets } from "../readme/support/compileSnippets";
import { codeBlocks, npmScripts, tableUnder } from "../readme/support/markdown";
import { anchor, headings, localLinks, page, pages } from "./support/documents";

const docs = pages().filter(({ file }) => file.startsWith("docs/"));

/** The arguments of `npx pulumi-classify` in the shell commands of a page, with an ID in place of `$(…)`. */
function commandLines(markdown: string): string[] {
    const shell = codeBlocks(markdown, "sh").join("\n");
    const lines = shell.replace(/\$\(.*?\)/g, "61").matchAll(/npx pulumi-classify ([^|>\n]+)/g);
    return [...lines].map(([, line]) => line ?? "");
}

describe("the documentation", () => {
    for (const each of pages()) {
        it(`links only to files and headings that exist (${each.file})`, () => {
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

    it("lists the exit codes that the command lists", () => {
        const table = tableUnder("Exit codes", page("docs/guide/review.md").markdown);

        expect(table).to.deep.equal(Object.values(exitCodes).map(({ code, meaning }) => [String(code), meaning]));
    });

    it("has only YAML definitions that load without problems", () => {
        const files = docs.flatMap(({ markdown }) => codeBlocks(markdown, "yaml"));

        expect(files).to.have.length.greaterThan(1);
        expect(files.flatMap((text) => parseDefinitionFile("guide.yaml", text).problems)).to.deep.equal([]);
    });

    it("has only command lines that the command accepts", async () => {
        const lines = docs.flatMap(({ markdown }) => commandLines(markdown));

        expect(lines).to.have.length.greaterThan(5);
        for (const line of lines) {
            const context = testContext();
            const code = await runCommand(line.trim().split(" "), context);
            expect(code, context.err.text).not.to.equal(exitCodes.usage.code);
        }
    });

    it("names only npm scripts that exist", () => {
        const { scripts } = JSON.parse(readFileSync(join(repositoryRoot, "package.json"), "utf8")) as {
            scripts: Record<string, string>;
        };

        expect(Object.keys(scripts)).to.include.members(docs.flatMap(({ markdown }) => npmScripts(markdown)));
    });

    it("is linked, page by page, from the start page", () => {
        const contents = localLinks(page("docs/README.md")).map(({ path }) => normalize(join("docs", path)));
        const files = pages().map(({ file }) => file);

        expect(contents).to.include.members(files.filter((file) => /^docs\/(guide\/)?(?!README)[^/]+$/.test(file)));
    });

    it("has only programs that compile in strict mode against the package", () => {
        const programs = docs.flatMap(({ markdown }) => codeBlocks(markdown, "ts"));

        expect(programs).to.have.length.greaterThan(12);
        expect(compileSnippets(programs)).to.deep.equal([]);
        // The compiler reads Pulumi's declarations once for all programs.
    }).timeout(60_000);
});
