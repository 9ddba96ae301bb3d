import { expect } from "chai";
import { type CataloguePage, useCataloguePages } from "./support/CataloguePage";
import { sampleCatalogue } from "./support/sampleCatalogue";

describe("the address of a segment", () => {
    const open = useCataloguePages();
    const title = (page: CataloguePage) => page.text("dialog[open] h2");

    for (const [what, hash, name] of [
        ["its key", "#skaters", "Skaters"],
        ["a key with letters that addresses encode", "#caf%C3%A9s", "Winter Cafés"],
        [
            "its whole path where two segments have the key",
            "#audiences%2Fstaging%2Fbuyers",
            "Snowblower Buyers (staging)",
        ],
        ["a key that two segments have, for the first of them", "#buyers", "Snowblower Buyers"],
        ["its ID", "#63", "Winter Cafés"],
        ["an orphan's ID", "#60", "Gone Fishing"],
    ] as const) {
        it(`is ${what}`, async () => {
            expect(await title(await open(sampleCatalogue(), hash))).to.equal(name);
        });
    }

    it("opens nothing where no segment has it", async () => {
        const page = await open(sampleCatalogue(), "#missing%");

        expect(await page.page.$("dialog")).to.equal(null);
    });

    it("is the one in the address bar after a click, and gone when the details are closed", async () => {
        const page = await open(sampleCatalogue());
        await page.openDetails();
        expect(page.page.url()).to.equal(`${page.address}#sledders`);

        await page.closeDetails();
        expect(page.page.url()).to.equal(page.address);

        await page.page.goBack();
        await page.page.waitForSelector("dialog[open]");
        expect(await title(page)).to.equal("Sledders");
    });
});

describe("the details of a segment", () => {
    const open = useCataloguePages();

    it("have everything that is known of it", async () => {
        const page = await open(sampleCatalogue(), "#70");
        const facts = await page.page.$$eval("dialog .facts > div", (all) =>
            all.map((fact) => [fact.querySelector("dt")?.textContent, fact.querySelector("dd")?.textContent]),
        );

        expect(Object.fromEntries(facts)).to.include({
            ID: "70",
            Key: "buyers",
            Stack: "audiences/production",
            Client: "acme",
            "Built in": "1h 30m",
        });
        expect(await page.text("dialog .prompt")).to.equal("Homeowners comparing snowblowers for steep driveways");
        expect(await page.texts("dialog .domains li")).to.deep.equal(["toro.com"]);
        expect(await page.texts("dialog del")).to.include("buying");
    });

    it("have web addresses as links that tell the site nothing, and anything else as text", async () => {
        const page = await open(sampleCatalogue(), "#70");
        const links = await page.page.$$eval("dialog .urls a", (all) =>
            all.map((link) => [link.getAttribute("href"), link.getAttribute("rel"), link.getAttribute("target")]),
        );

        expect(links).to.deep.equal([["https://www.example.com/snow?a=1&b=2", "noopener noreferrer", "_blank"]]);
        expect(await page.texts("dialog .urls li")).to.include("javascript:alert(1)");
    });

    it("show a secret prompt as such", async () => {
        const page = await open(sampleCatalogue(), "#hush");

        expect(await page.text("dialog .prompt")).to.equal("secret");
    });

    it("show what an orphan was made from, from an earlier catalogue", async () => {
        const page = await open(sampleCatalogue(), "#60");

        expect(await page.text("dialog .prompt")).to.equal("Anglers");
        expect(await page.text("dialog")).to.include("No stack of this catalogue declares this segment.");
    });
});

describe("copying", () => {
    const open = useCataloguePages();

    /** A page that may use the clipboard, as one that a person has clicked on. */
    async function openWithClipboard(hash = ""): Promise<CataloguePage> {
        const page = await open(sampleCatalogue(), hash);
        const session = await page.page.createCDPSession();
        await session.send("Browser.grantPermissions", {
            permissions: ["clipboardReadWrite", "clipboardSanitizedWrite"],
        });
        await page.page.bringToFront();
        return page;
    }

    const clipboard = (page: CataloguePage): Promise<string> =>
        page.page.evaluate("navigator.clipboard.readText()") as Promise<string>;

    it("takes the ID with one click and says so", async () => {
        const page = await openWithClipboard();
        await page.press("Copy ID 64");
        await page.page.waitForSelector(".copied");

        expect(await clipboard(page)).to.equal("64");
        expect(await page.text("[role=status]")).to.equal("Copied ID 64");
    });

    it("takes the address of a segment", async () => {
        const page = await openWithClipboard("#70");
        await page.press("Copy link to this segment");
        await page.page.waitForSelector("dialog .copied");

        expect(await clipboard(page)).to.equal(`${page.address}#audiences%2Fproduction%2Fbuyers`);
    });

    it("works on a page that is served without TLS, which has no clipboard of its own", async () => {
        const page = await openWithClipboard();
        await page.page.evaluate("Object.defineProperty(navigator, 'clipboard', { value: undefined })");
        const isCopied = page.page.evaluate(
            "new Promise((resolve) => document.addEventListener('copy', () => resolve(String(getSelection()) || document.activeElement.value)))",
        );
        await page.press("Copy ID 64");

        expect(await isCopied).to.equal("64");
        await page.page.waitForSelector(".copied");
    });
});
