import { expect } from "chai";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readSettings } from "../../../provider/config/Settings";
import { definitionProperties } from "../../../provider/segment/definition";
import { optionProperties } from "../../../provider/segment/segmentOptions";
import { repositoryRoot } from "../../../scripts/repositoryRoot";
import { compileSnippets } from "./support/compileSnippets";
import { codeBlocks, localLinks, npmScripts, tableUnder } from "./support/markdown";

const read = (file: string) => readFileSync(join(repositoryRoot, file), "utf8");
const readme = read("README.md");

describe("the README", () => {
    it("has only programs that compile in strict mode against the package", () => {
        const programs = codeBlocks(readme, "ts");

        expect(programs).to.have.length.greaterThan(3);
        expect(compileSnippets(programs)).to.deep.equal([]);
        // The compiler reads Pulumi's declarations once for all programs.
    }).timeout(60_000);

    it("begins with a program of about 15 lines", () => {
        expect(codeBlocks(readme, "ts")[0]?.trim().split("\n")).to.have.length.within(10, 16);
    });

    it("names only npm scripts that exist, and the two that everybody needs", () => {
        const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };

        expect(Object.keys(scripts)).to.include.members(npmScripts(readme));
        expect(npmScripts(readme)).to.include.members(["start", "test"]);
    });

    it("has the figures of the performance page, and what the reliability page came to", () => {
        const figures = read("docs/performance.md");
        const median = (row: RegExp) => `${Math.round(Number(row.exec(figures)?.[1]))} s`;
        const up = (provider: string) => median(new RegExp(`1,000 +\\| ${provider} +\\| ([\\d.]+) \\(`));
        const awaited = (how: string) => median(new RegExp(`^\\| ${how} +\\| ([\\d.]+) \\(`, "m"));
        const measured = tableUnder("pulumi-classify", readme).map((cells) => cells.join(" "));

        expect(measured[0]).to.include("none lost, none twice");
        expect(read("docs/reliability.md")).to.match(/\*\*all\*\* +\| +200 \| +200 \| +0 \| +0 \| +0 \| +0 \| +0 \|/);
        expect(measured[1]).to.include(` ${up("pulumi-classify")} ${up("typical provider")} by a typical dynamic`);
        expect(measured[1]).to.include(` ${up("empty, same size")} by an empty one`);
        expect(measured[2])
            .to.include(`${awaited("`SegmentLibrary`")}, in a`)
            .and.include(`${awaited("`ClassifySegment`, each waiting for itself")}, each waiting for itself`);
    });

    it("links only to files that exist", () => {
        const missing = localLinks(readme).filter((target) => !existsSync(join(repositoryRoot, target)));

        expect(missing).to.deep.equal([]);
    });

    it("lists every input, and says rightly which of them replace", () => {
        const inputs = tableUnder("Inputs of ClassifySegment", readme);

        expect(inputs.map(([name, , , replaces]) => [name, replaces])).to.deep.equal([
            ...definitionProperties.map((name) => [name, "yes"]),
            ...optionProperties.map((name) => [name, "no"]),
        ]);
    });

    it("lists every setting with its default", () => {
        const defaults = readSettings(() => undefined, {});
        const settings = tableUnder("Configuration", readme).map((cells) => cells.slice(0, 3));

        expect(settings).to.deep.equal([
            ["classify:apiKey", "CLASSIFY_API_KEY", "none"],
            ["classify:baseUrl", "CLASSIFY_BASE_URL", defaults.baseUrl],
            ["classify:pollInterval", "CLASSIFY_POLL_INTERVAL", `${defaults.pollIntervalMs / 1000}s`],
        ]);
    });
});
