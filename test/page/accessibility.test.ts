import { expect } from "chai";
import { readFileSync } from "node:fs";
import type { CataloguePage } from "./support/CataloguePage";
import { useCataloguePages } from "./support/CataloguePage";
import { catalogueOf, sampleCatalogue } from "./support/sampleCatalogue";

const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

/** What axe-core finds, with the elements it finds it on. */
async function violations({ page }: CataloguePage): Promise<string[]> {
    await page.evaluate(`${axe}; undefined`);
    return (await page.evaluate(
        "axe.run().then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html)))",
    )) as string[];
}

async function darken({ page }: CataloguePage): Promise<void> {
    await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: "dark" }]);
}

describe("the page of a catalogue, for every reader", () => {
    const open = useCataloguePages();

    for (const [what, prepare] of [
        ["in light", () => Promise.resolve()],
        ["in dark", darken],
        ["in cards", ({ page }: CataloguePage) => page.click(".layouts label:last-of-type")],
        ["on a phone", ({ page }: CataloguePage) => page.setViewport({ width: 360, height: 740 })],
        ["with nothing found", (opened: CataloguePage) => opened.type("nothing like it")],
        ["with details open", (page: CataloguePage) => page.openDetails()],
        [
            "with details open in dark",
            async (page: CataloguePage) => {
                await darken(page);
                await page.openDetails();
            },
        ],
        ["on paper", ({ page }: CataloguePage) => page.emulateMediaType("print")],
    ] as const) {
        it(`violates no rule of axe-core ${what}`, async () => {
            const page = await open(sampleCatalogue());
            await prepare(page);

            expect(await violations(page)).to.deep.equal([]);
        });
    }

    it("follows the colours that the reader's system prefers", async () => {
        const page = await open(sampleCatalogue());
        const ground = () => page.page.evaluate("getComputedStyle(document.documentElement).backgroundColor");
        const light = await ground();
        await darken(page);

        expect(light).to.equal("rgb(248, 247, 244)");
        expect(await ground()).to.equal("rgb(19, 22, 26)");
    });

    for (const width of [320, 390, 768, 1_280, 2_560]) {
        it(`fits a screen of ${width} pixels, in both layouts`, async () => {
            const page = await open(sampleCatalogue());
            await page.page.setViewport({ width, height: 800 });
            for (const layout of ["first", "last"]) {
                await page.page.click(`.layouts label:${layout}-of-type`);
                expect(await page.page.evaluate("document.documentElement.scrollWidth")).to.equal(width);
            }
        });
    }

    it("begins with cards on a phone", async () => {
        const page = await open(sampleCatalogue());
        await page.page.setViewport({ width: 390, height: 844 });
        await page.page.reload();

        expect(await page.page.$$(".card")).to.have.lengthOf(10);
    });

    it("can be used with the keyboard alone", async () => {
        const page = await open(sampleCatalogue());
        const { keyboard } = page.page;
        const focused = () =>
            page.page.evaluate(
                "document.activeElement.getAttribute('aria-label') ?? document.activeElement.textContent.trim()",
            );
        await keyboard.press("Tab");
        expect(await focused()).to.equal("Skip to the segments");

        await keyboard.press("Enter");
        await keyboard.press("Tab");
        await keyboard.type("sledders");
        expect(await page.names()).to.deep.equal(["Sledders"]);
        await page.page.focus("#segments .cell-name a");
        await keyboard.press("Enter");
        await page.page.waitForSelector("dialog[open]");
        expect(await focused()).to.equal("Close");

        await keyboard.press("Escape");
        await page.detailsClosed();
        expect(await focused()).to.equal("Sledders");
        await keyboard.press("Tab");
        expect(await focused()).to.equal("Copy ID 64");
    });

    it("draws more of a long list as the reader scrolls, and tells screen readers how long it is", async () => {
        const many = Array.from({ length: 500 }, (_, index) => ({ key: `segment-${index}`, id: index + 1 }));
        const page = await open(catalogueOf(many));
        expect(await page.page.$$("#segments tbody tr")).to.have.length.lessThan(200);
        expect(await page.page.$eval("table", (table) => table.getAttribute("aria-rowcount"))).to.equal("501");

        await page.page.evaluate("scrollTo(0, 1e9)");
        await page.page.waitForFunction("document.querySelectorAll('#segments tbody tr').length > 100");
    });

    it("prints every segment on the width of a sheet, without controls", async () => {
        const many = Array.from({ length: 500 }, (_, index) => ({ key: `segment-${index}`, id: index + 1 }));
        const page = await open(catalogueOf(many));
        await page.page.pdf();
        expect(await page.page.$$("#segments tbody tr")).to.have.lengthOf(500);

        await page.page.emulateMediaType("print");
        await page.page.setViewport({ width: 700, height: 1_000 });
        expect(await page.page.evaluate("document.documentElement.scrollWidth")).to.equal(700);
        const hidden = await page.page.$$eval(".toolbar, .skip", (all) => all.every((each) => !each.checkVisibility()));
        expect(hidden).to.equal(true);
    });
});
