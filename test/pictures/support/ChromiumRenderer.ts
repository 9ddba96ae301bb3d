import type { Browser, Page } from "puppeteer-core";
import type { Box } from "./Box";
import type { Picture } from "./Picture";
import type { Renderer } from "./Renderer";

export type ColourScheme = "light" | "dark";

/** The colours of a text and of the paper under it, as CSS writes them: `rgb(31, 35, 40)`. */
export interface TextColour {
    readonly text: string;
    readonly fill: string;
    readonly paper: string;
}

const textColours = `(() => {
    const fillOf = (element) => getComputedStyle(element).fill;
    const paper = fillOf(document.querySelector("rect"));
    const texts = [...document.querySelectorAll("text, tspan")];
    return texts.map((text) => ({ text: text.textContent, fill: fillOf(text), paper }));
})()`;

export class ChromiumRenderer implements Renderer {
    readonly name = "Chromium";

    constructor(private readonly browser: Browser) {}

    async draw(picture: Picture, scheme: ColourScheme = "light"): Promise<Buffer> {
        return this.onPage(picture, scheme, async (page) => Buffer.from(await page.screenshot()));
    }

    async textBoxes(picture: Picture): Promise<(Box | undefined)[]> {
        return this.onPage(picture, "light", async (page) => {
            const boxes = await Promise.all((await page.$$("text")).map((text) => text.boundingBox()));
            return boxes.map((box) =>
                box === null
                    ? undefined
                    : { left: box.x, top: box.y, right: box.x + box.width, bottom: box.y + box.height },
            );
        });
    }

    async textColours(picture: Picture, scheme: ColourScheme): Promise<TextColour[]> {
        return this.onPage(picture, scheme, (page) => page.evaluate(textColours) as Promise<TextColour[]>);
    }

    private async onPage<T>(picture: Picture, scheme: ColourScheme, work: (page: Page) => Promise<T>): Promise<T> {
        const page = await this.browser.newPage();
        try {
            const { right, bottom } = picture.frame;
            await page.setViewport({ width: Math.ceil(right), height: Math.ceil(bottom) });
            await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
            await page.setContent(`<body style="margin: 0">${picture.svg}</body>`);
            return await work(page);
        } finally {
            await page.close();
        }
    }
}
