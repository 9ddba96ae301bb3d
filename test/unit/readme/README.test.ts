import { expect } from "chai";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { repositoryRoot } from "../../../scripts/repositoryRoot";
import { compileSnippets } from "./support/compileSnippets";
import { codeBlocks, localLinks, npmScripts, tableUnder } from "./support/markdown";

const read = (file: string) => readFileSync(join(repositoryRoot, file), "utf8");
const readme = read("README.md");

describe("the README", () => {
    it("has only programs that compile in strict mode against the package", () => {
        const programs = codeBlocks(readme, "ts");

        expect(programs).to.have.length.greaterThan(0);
        expect(compileSnippets(programs)).to.deep.equal([]);
        // The compiler reads Pulumi's declarations once for all programs.
    }).timeout(60_000);

    it("begins with a program of at most 12 lines", () => {
        expect(codeBlocks(readme, "ts")[0]?.trim().split("\n")).to.have.length.within(8, 12);
    });

    it("names only npm scripts that exist, `start` and `test` among them", () => {
        const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };

        expect(Object.keys(scripts)).to.include.members(npmScripts(readme));
        expect(npmScripts(readme)).to.include.members(["start", "test"]);
    });

    it("shows the picture, the program, the installation and the measurements before anything else", () => {
        const headings = [...readme.matchAll(/^#+ (.+)$/gm)].map(([, text]) => text);
        const [firstScreen = ""] = readme.split(/^(?=## (?!Measured))/m);

        expect(headings.slice(0, 2)).to.deep.equal(["pulumi-classify", "Measured"]);
        expect(firstScreen).to.include("docs/pictures/start.svg").and.include("npm install pulumi-classify");
        expect(codeBlocks(firstScreen, "ts")).to.have.length(1);
        expect(firstScreen.split("\n")).to.have.length.at.most(45);
    });

    it("has the figures of the performance page and the results of the reliability page", () => {
        const figures = read("docs/performance.md");
        const median = (row: RegExp) => `${Math.round(Number(row.exec(figures)?.[1]))} s`;
        const up = (provider: string) => median(new RegExp(`1,000 +\\| ${provider} +\\| ([\\d.]+) \\(`));
        const awaited = (how: string) => median(new RegExp(`^\\| ${how} +\\| ([\\d.]+) \\(`, "m"));
        const measured = tableUnder("Measured", readme);

        expect(measured.map((cells) => cells.slice(1, 3))).to.deep.equal([
            ["0 segments lost, 0 built twice", ""],
            [
                up("pulumi-classify"),
                `typical dynamic provider: ${up("typical provider")}; ` +
                    `empty provider with an equally large state: ${up("empty, same size")}`,
            ],
            [
                `${awaited("`SegmentLibrary`")} in one SegmentLibrary`,
                `${awaited("`ClassifySegment`, each with its own wait")} as 100 ClassifySegments, each with its own wait`,
            ],
        ]);
        expect(read("docs/reliability.md")).to.match(/\*\*all\*\* +\| +400 \| +\d+ \| +0 \| +0 \|/);
    });

    it("links only to files that exist", () => {
        const missing = localLinks(readme).filter((target) => !existsSync(join(repositoryRoot, target)));

        expect(missing).to.deep.equal([]);
    });
});
