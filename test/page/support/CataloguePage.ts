import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "puppeteer-core";
import type { Catalogue } from "../../../provider/command/catalogue/Catalogue";
import { readPageAssets } from "../../../provider/command/catalogue/pageAssets";
import { renderPage } from "../../../provider/command/catalogue/renderPage";
import { openBrowser } from "../../support/browser/openBrowser";

/** The page of a catalogue, open in a real browser. */
export class CataloguePage {
    /** Whatever the browser complains of: errors of the script, violations of the policy, failed requests. */
    readonly complaints: string[] = [];
    /** What the page requested, itself left out. */
    readonly requests: string[] = [];

    constructor(
        readonly page: Page,
        readonly address: string,
    ) {
        page.on("console", (message) => this.complaints.push(message.text()));
        page.on("pageerror", (error) => this.complaints.push(String(error)));
        page.on("request", (request) => {
            if (!request.url().startsWith(address) && !request.url().startsWith("data:")) {
                this.requests.push(request.url());
            }
        });
    }

    async type(query: string): Promise<void> {
        await this.page.focus("input[type=search]");
        await this.page.keyboard.type(query);
    }

    async choose(label: string, option: string): Promise<void> {
        const select = await this.page.$(`xpath/.//label[span="${label}"]/select`);
        const value = await select?.$$eval(
            "option",
            (options, text) => options.find((each) => each.text === text)?.value,
            option,
        );
        await select?.select(value ?? option);
    }

    /** Names of the segments in the list, from the top. */
    names(list = "#segments"): Promise<string[]> {
        return this.texts(`${list} .cell-name a, ${list} .card h3`);
    }

    texts(selector: string): Promise<string[]> {
        return this.page.$$eval(selector, (elements) => elements.map(({ textContent }) => textContent.trim()));
    }

    /** The text of one element, as a reader sees it. */
    text(selector: string): Promise<string> {
        return this.page.$eval(selector, (element) => (element as HTMLElement).innerText);
    }

    /** Follows the link of the first segment in the list. */
    async openDetails(): Promise<void> {
        await this.page.$eval("#segments .cell-name a, #segments .card h3 a", (link) => {
            (link as HTMLElement).click();
        });
        await this.page.waitForSelector("dialog[open]");
    }

    async closeDetails(): Promise<void> {
        await this.press("Close");
        await this.detailsClosed();
    }

    async detailsClosed(): Promise<void> {
        await this.page.waitForFunction(() => document.querySelector("dialog") === null);
    }

    /** Presses the button or link with this name. */
    async press(name: string): Promise<void> {
        await this.page.locator(`aria/${name}`).click();
    }
}

/** Opens pages in one browser for all the tests of the surrounding `describe`. */
export function useCataloguePages(): (catalogue: Catalogue, hash?: string) => Promise<CataloguePage> {
    let browser: Browser | undefined;
    let folder = "";
    let pages: Page[] = [];
    before("opens a browser", async () => {
        folder = await mkdtemp(join(tmpdir(), "pulumi-classify-page-"));
        browser = await openBrowser();
    });
    afterEach(async () => {
        await Promise.all(pages.map((page) => page.close()));
        pages = [];
    });
    after(async () => {
        await browser?.close();
        await rm(folder, { recursive: true });
    });
    return async (catalogue, hash = "") => {
        if (browser === undefined) {
            throw new Error("The browser is open from the first `before` hook on");
        }
        const file = join(folder, "index.html");
        await writeFile(file, renderPage(catalogue, readPageAssets()));
        const page = await browser.newPage();
        pages.push(page);
        await page.setViewport({ width: 1_280, height: 900 });
        const address = pathToFileURL(file).href;
        const opened = new CataloguePage(page, address);
        await page.goto(address + hash);
        return opened;
    };
}
