import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { format, resolveConfig } from "prettier";
import { repositoryRoot } from "../../scripts/repositoryRoot";
import type { BenchOptions } from "../readOptions";
import { readChartFigures } from "./chart/ChartFigures";
import { drawChart } from "./chart/drawChart";
import { describeMachine } from "./Machine";
import { renderOrigin } from "./renderOrigin";
import { replaceBlock } from "./replaceBlock";

/** Puts the figures of a part where people read them: `docs/performance.md`, with its chart beside it. */
export async function writeReport(tables: string, options: BenchOptions): Promise<void> {
    const file = join(repositoryRoot, "docs", "performance.md");
    const block = `${tables}\n\n${renderOrigin(options, await describeMachine())}`;
    const document = replaceBlock(await readFile(file, "utf8"), options.part, block);
    const style = await resolveConfig(file);
    const page = await format(document, { ...style, filepath: file });
    await writeFile(file, page);
    await writeFile(join(repositoryRoot, "docs", "performance.svg"), drawChart(readChartFigures(page)));
}
