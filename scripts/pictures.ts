// npm run pictures: draws the pictures of README.md from real runs.

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { IBufferLine } from "@xterm/headless";
import { commentSvg } from "./pictures/commentSvg";
import { recordTerminal } from "./pictures/recordTerminal";
import { reviewOfAnEdit } from "./pictures/reviewOfAnEdit";
import { terminalSvg } from "./pictures/terminalSvg";
import { repositoryRoot } from "./repositoryRoot";

const columns = 152;

async function pictures(): Promise<void> {
    await recordTerminal({
        command: "node scripts/bootstrap.mjs scripts/reset.ts; node scripts/bootstrap.mjs scripts/start.ts",
        columns,
        rows: 40,
        moment: whileBuilding,
        take: (lines) => {
            draw("start.svg", terminalSvg("npm start", lines, columns));
        },
    });
    const review = await reviewOfAnEdit("trail-runners.yaml", "a first race off the road", "a first ultramarathon");
    draw("review.svg", commentSvg("pulumi-classify review, as a comment on the pull request", review, 500));
}

function draw(name: string, svg: string): void {
    writeFileSync(join(repositoryRoot, "docs/pictures", name), svg);
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

void pictures();
