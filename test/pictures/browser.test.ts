import { expect } from "chai";
import type { Browser } from "puppeteer-core";
import { openBrowser } from "../support/browser/openBrowser";

describe("the browser of the tests", () => {
    let browser: Browser;

    before(async () => {
        browser = await openBrowser();
    });

    after(async () => {
        await browser.close();
    });

    for (const [family, font] of [
        ["sans-serif", "DejaVu Sans"],
        ["serif", "DejaVu Serif"],
        ["monospace", "DejaVu Sans Mono"],
    ]) {
        it(`takes ${font} for ${family}`, async () => {
            const page = await browser.newPage();
            await page.setContent(
                `<span style="font:20px ${family}">Widths</span><br><span style="font:20px '${font}'">Widths</span>`,
            );

            const [generic, named] = await Promise.all((await page.$$("span")).map((span) => span.boundingBox()));

            expect(generic?.width).to.equal(named?.width);
        });
    }
});
