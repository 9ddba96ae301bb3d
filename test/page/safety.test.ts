import { expect } from "chai";
import { useCataloguePages } from "./support/CataloguePage";
import { catalogueOf, sampleCatalogue } from "./support/sampleCatalogue";

const hostile = [
    "<img src=x onerror=alert(1)>",
    "</script><script>alert(1)</script>",
    "<!--<script>",
    "[click](javascript:alert(1)) **bold** `code`",
    "{{constructor.constructor('alert(1)')()}} ${alert(1)}",
    "\u202Egnp.exe\u202C \u200F\u2067abc\u2069",
    "زوار المتاجر עברית",
    "\u2028\u2029\u0000\uD800",
    "&lt;b&gt;&amp;amp;",
] as const;

describe("the page of a catalogue", () => {
    const open = useCataloguePages();

    it("requests nothing and leaves the console empty while a reader uses it", async () => {
        const page = await open(sampleCatalogue());
        await page.type("snow");
        await page.page.click(".layouts label:last-of-type");
        await page.openDetails();
        await page.closeDetails();
        await page.page.pdf();

        expect(page.requests).to.deep.equal([]);
        expect(page.complaints).to.deep.equal([]);
    });

    it("runs no script but its own, and can send no request", async () => {
        const page = await open(sampleCatalogue());
        const outcome = (attempt: string) =>
            page.page.evaluate(
                `new Promise((resolve) => {
                    document.addEventListener("securitypolicyviolation", (event) => resolve(event.violatedDirective));
                    ${attempt};
                })`,
            );
        const attempts = {
            "fetch('https://example.com').catch(() => undefined)": "connect-src",
            "new Image().src = 'https://example.com/a.png'": "img-src",
            "document.body.append(Object.assign(document.createElement('iframe'), { src: 'https://example.com' }))":
                "frame-src",
            "document.body.append(Object.assign(document.createElement('style'), { textContent: 'p {}' }))":
                "style-src-elem",
            "try { document.body.setAttribute('onclick', 'alert(1)') } catch {}": "require-trusted-types-for",
            "try { document.body.innerHTML = '<b>' } catch {}": "require-trusted-types-for",
        };

        for (const [attempt, directive] of Object.entries(attempts)) {
            expect(await outcome(attempt), attempt).to.equal(directive);
        }
    });

    hostile.forEach((text, index) => {
        it(`shows ${JSON.stringify(text)} as text, wherever it stands`, async () => {
            const inputs = { name: text, prompt: text, exampleUrls: [text], blockTlds: [text], clientId: text };
            const segment = { key: text, library: "library", id: 61, inputs };
            const page = await open(catalogueOf([segment]));
            const shown = text.trim();

            expect((await page.names())[0], `case ${index}`).to.equal(shown);
            await page.openDetails();
            expect(await page.texts("dialog h2, dialog .prompt, dialog .urls li, dialog .domains li")).to.deep.equal([
                shown,
                shown,
                shown,
                shown,
            ]);
            expect(await page.page.$$("img, dialog script, b, main script")).to.have.lengthOf(0);
            expect(page.complaints).to.deep.equal([]);
            expect(page.requests).to.deep.equal([]);
        });
    });

    it("shows 100 kB of text without breaking its layout: shortened in the list, whole in the details", async () => {
        const long = "x".repeat(50_000) + " word".repeat(10_000);
        const inputs = { name: long, prompt: long, exampleUrls: [`https://example.com/${long}`], clientId: long };
        const page = await open(catalogueOf([{ key: "long", id: 61, inputs }]));
        const overflow = () =>
            page.page.evaluate("document.documentElement.scrollWidth - innerWidth") as Promise<number>;

        expect((await page.names())[0]).to.have.lengthOf(101);
        expect(await overflow()).to.equal(0);
        await page.openDetails();
        expect((await page.texts("dialog .prompt"))[0]).to.have.lengthOf(100_000);
        expect(await overflow()).to.equal(0);
    });

    it("keeps right-to-left names from turning what stands beside them", async () => {
        const page = await open(catalogueOf([{ key: "rtl", id: 61, inputs: { name: "\u202Eמבקרים" } }]));
        const isolated = await page.page.$$eval("#segments .cell-name bdi", (all) => all.length);

        expect(isolated).to.equal(2);
    });
});
