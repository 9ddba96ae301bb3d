import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { readPageAssets } from "../../provider/command/catalogue/pageAssets";
import { renderPage } from "../../provider/command/catalogue/renderPage";
import { openBrowser } from "../../test/support/browser/openBrowser";
import { exampleCatalogue } from "./exampleCatalogue";

const viewport = { width: 1_280, height: 1_000, deviceScaleFactor: 1.5 };

/** The page of a catalogue, as a browser shows it. */
export async function cataloguePicture(): Promise<Uint8Array> {
    const folder = await mkdtemp(join(tmpdir(), "pulumi-classify-picture-"));
    const browser = await openBrowser();
    try {
        const file = join(folder, "index.html");
        await writeFile(file, renderPage(exampleCatalogue(), readPageAssets()));
        const page = await browser.newPage();
        await page.setViewport(viewport);
        await page.goto(pathToFileURL(file).href);
        return await page.screenshot();
    } finally {
        await browser.close();
        await rm(folder, { recursive: true });
    }
}
