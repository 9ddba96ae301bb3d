// npm run pictures: draws the pictures of docs/ from real runs and from the figures of docs/performance.md.
// npm run pictures -- performance.svg: draws one of them. The review needs the stack that start.svg deploys.

import { writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { IBufferLine } from "@xterm/headless";
import { readChartFigures } from "../bench/report/chart/ChartFigures";
import { drawChart } from "../bench/report/chart/drawChart";
import { commentSvg } from "./pictures/comment/commentSvg";
import { cataloguePicture } from "./pictures/cataloguePicture";
import { recordTerminal } from "./pictures/recordTerminal";
import { reviewOfAnEdit } from "./pictures/reviewOfAnEdit";
import { terminalSvg } from "./pictures/terminalSvg";
import { repositoryRoot } from "./repositoryRoot";

const columns = 152;

/** How each picture is made, by its file in docs/. */
const makers: Readonly<Record<string, (draw: (picture: string | Uint8Array) => void) => Promise<void>>> = {
    "performance.svg": async (draw) => {
        const page = await readFile(join(repositoryRoot, "docs/performance.md"), "utf8");
        draw(drawChart(readChartFigures(page)));
    },
    "pictures/start.svg": (draw) =>
        recordTerminal({
            command: "node scripts/bootstrap.mjs scripts/reset.ts; node scripts/bootstrap.mjs scripts/start.ts",
            columns,
            rows: 40,
            moment: whileBuilding,
            take: (lines) => {
                draw(terminalSvg("npm start", lines, columns));
            },
        }),
    "pictures/review.svg": async (draw) => {
        const edit = ["a first race off the road", "a first ultramarathon"] as const;
        const review = await reviewOfAnEdit("trail-runners.yaml", ...edit);
        draw(commentSvg("pulumi-classify review, as a comment on the pull request", review));
    },
    "pictures/catalogue.png": async (draw) => {
        draw(await cataloguePicture());
    },
};

/** Draws the named pictures, and all where none is named. */
async function pictures(names: readonly string[]): Promise<void> {
    for (const name of names.length === 0 ? Object.keys(makers) : names) {
        const make = makers[name];
        if (make === undefined) {
            throw new Error(`There is no picture "${name}"; there are ${Object.keys(makers).join(", ")}.`);
        }
        await make((svg) => {
            writeFileSync(join(repositoryRoot, "docs", name), svg);
        });
    }
}

/** The rows of `pulumi up` while the library waits and the single segments show their progress. */
function whileBuilding(lines: readonly IBufferLine[]): readonly IBufferLine[] | undefined {
    const texts = lines.map((line) => line.translateToString(true));
    const from = texts.findLastIndex((text) => text.startsWith("Updating"));
    const rows = texts.slice(from);
    const isTheMoment =
        rows.some((text) => /\d+ building/.test(text)) && rows.some((text) => text.includes("processing,"));
    return from >= 0 && isTheMoment
        ? lines.slice(from, from + rows.findLastIndex((text) => text.trim() !== "") + 1)
        : undefined;
}

void pictures(process.argv.slice(2));
