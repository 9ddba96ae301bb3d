import { execFile } from "node:child_process";
import { mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import type { Browser } from "puppeteer-core";
import { repositoryRoot } from "../../scripts/repositoryRoot";
import { openBrowser } from "../../test/support/browser/openBrowser";
import { figure } from "../report/numbers";
import { median } from "../results/statistics";
import { largeStack } from "./largeStack";
import { measurePage } from "./measurePage";

const sizes = [1_000, 10_000];
const rounds = 5;

/** Measures `pulumi-classify catalogue` and its page, and gives the figures as Markdown. */
export async function benchCatalogue(): Promise<string> {
    const browser = await openBrowser();
    try {
        const rows: string[] = [];
        for (const size of sizes) {
            rows.push(await measureSize(size, browser));
        }
        return [
            `Medians of ${rounds} rounds. Keystrokes: the median, what 95 % of them stay within, and the slowest.`,
            "",
            "| segments | written in | page | interactive after | keystroke in the search |",
            "| ---: | ---: | ---: | ---: | ---: |",
            ...rows,
        ].join("\n");
    } finally {
        await browser.close();
    }
}

async function measureSize(size: number, browser: Browser): Promise<string> {
    const folder = await mkdtemp(join(tmpdir(), "pulumi-classify-bench-"));
    try {
        const stack = join(folder, "stack.json");
        await writeFile(stack, largeStack(size));
        const writtenMs: number[] = [];
        const interactiveMs: number[] = [];
        const keystrokeMs: number[] = [];
        for (let round = 0; round < rounds; round++) {
            writtenMs.push(await timeCommand(stack, folder));
            const figures = await measurePage(browser, pathToFileURL(join(folder, "index.html")).href);
            interactiveMs.push(figures.interactiveMs);
            keystrokeMs.push(...figures.keystrokeMs);
        }
        const { size: bytes } = await stat(join(folder, "index.html"));
        const cells = [
            size.toLocaleString("en"),
            `${figure(median(writtenMs) / 1000)} s`,
            `${figure(bytes / 1e6)} MB`,
            `${figure(median(interactiveMs) / 1000)} s`,
            `${milliseconds(median(keystrokeMs))}, ${milliseconds(percentile95(keystrokeMs))}, ${milliseconds(Math.max(...keystrokeMs))}`,
        ];
        return `| ${cells.join(" | ")} |`;
    } finally {
        await rm(folder, { recursive: true });
    }
}

function milliseconds(value: number): string {
    return `${figure(Math.round(value))} ms`;
}

function percentile95(values: readonly number[]): number {
    return values.toSorted((a, b) => a - b)[Math.floor(values.length * 0.95)] ?? NaN;
}

/** The command as a process of its own, from its start to its end. */
async function timeCommand(stack: string, folder: string): Promise<number> {
    const command = join(repositoryRoot, "dist", "command", "main.js");
    const startedAt = performance.now();
    const env = { ...process.env, CLASSIFY_API_KEY: "" };
    await promisify(execFile)(process.execPath, [command, "catalogue", "--out", folder, "--stack", stack], { env });
    return performance.now() - startedAt;
}
