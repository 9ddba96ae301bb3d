import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { format, resolveConfig } from "prettier";
import { repositoryRoot } from "../../scripts/repositoryRoot";
import type { BenchOptions } from "../readOptions";
import type { BenchResults } from "../results/BenchResults";
import { readChartFigures } from "./chart/ChartFigures";
import { drawChart } from "./chart/drawChart";
import { describeMachine } from "./Machine";
import { renderDocument } from "./renderDocument";
import { renderTables } from "./renderTables";

const chart = "performance.svg";

/** Puts the results where people read them: `docs/performance.md`, with its chart beside it. */
export async function writeReport(results: BenchResults, options: BenchOptions): Promise<void> {
    const file = join(repositoryRoot, "docs", "performance.md");
    const document = renderDocument(renderTables(results, options), await describeMachine(), options, chart);
    const style = await resolveConfig(file);
    const page = await format(document, { ...style, filepath: file });
    await writeFile(file, page);
    await writeFile(join(repositoryRoot, "docs", chart), drawChart(readChartFigures(page)));
}
