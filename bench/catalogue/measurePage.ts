import type { Browser, KeyInput } from "puppeteer-core";

/** Words that find much, little and nothing, letter by letter. */
const queries = ["kitchen remodels", "client-7", "no such words"];

export interface PageFigures {
    /** From the start of the navigation until the page is drawn and its thread is free. */
    readonly interactiveMs: number;
    /** From each key to the end of the frame that shows its result. */
    readonly keystrokeMs: readonly number[];
}

/** Opens a page in the browser and types into its search. */
export async function measurePage(browser: Browser, address: string): Promise<PageFigures> {
    const page = await browser.newPage();
    try {
        await page.setViewport({ width: 1_280, height: 900 });
        await page.goto(address);
        const interactiveMs = (await page.evaluate(untilFree)) as number;
        await page.evaluate(recordKeystrokes);
        await page.focus("input[type=search]");
        for (const query of queries) {
            const letters = Array.from(query);
            for (const key of [...letters, ...letters.map(() => "Backspace")]) {
                await page.keyboard.press(key as KeyInput);
                await page.evaluate(untilFree);
            }
        }
        return { interactiveMs, keystrokeMs: (await page.evaluate("globalThis.keystrokes")) as number[] };
    } finally {
        await page.close();
    }
}

/** Resolves, to milliseconds since the start of the navigation, after the next frame and what it leaves to do. */
const untilFree = `new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(() => resolve(performance.now())));
})`;

const recordKeystrokes = `
    globalThis.keystrokes = [];
    addEventListener("input", ({ timeStamp }) => {
        requestAnimationFrame(() => setTimeout(() => globalThis.keystrokes.push(performance.now() - timeStamp)));
    }, { capture: true });
`;
