import { expect } from "chai";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readChartFigures } from "../../../../../bench/report/chart/ChartFigures";
import { drawChart } from "../../../../../bench/report/chart/drawChart";
import { repositoryRoot } from "../../../../../scripts/repositoryRoot";

const read = (file: string) => readFileSync(join(repositoryRoot, "docs", file), "utf8");

describe("the chart of docs/performance.md", () => {
    it("shows the figures of the page; `npm run pictures -- performance.svg` draws it again", () => {
        expect(drawChart(readChartFigures(read("performance.md")))).to.equal(read("performance.svg"));
    });

    it("writes a figure as the page writes it", () => {
        const page = read("performance.md").replace(
            /(?<=with its own wait +\| )[\d.]+ \([^)]+\)/,
            "1,070.0 (1,000–1,100)",
        );

        expect(drawChart(readChartFigures(page))).to.include(">1,070.0 s</text>");
    });

    it("is not drawn from a page that lacks one of its figures", () => {
        const page = read("performance.md").replace(/^\| 300 +\| typical provider .*$/m, "");

        expect(() => readChartFigures(page)).to.throw("docs/performance.md lacks a figure of the chart.");
    });

    it("is not drawn from a page that lacks one of its tables", () => {
        const page = read("performance.md").replace("declared as", "declared");

        expect(() => readChartFigures(page)).to.throw(
            'docs/performance.md has no table with the column "declared as".',
        );
    });
});
