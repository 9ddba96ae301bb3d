import { expect } from "chai";
import { type CataloguePage, useCataloguePages } from "./support/CataloguePage";
import { sampleCatalogue } from "./support/sampleCatalogue";

describe("the list of segments", () => {
    const open = useCataloguePages();
    let page: CataloguePage;

    beforeEach(async () => {
        page = await open(sampleCatalogue());
    });

    it("begins with what failed or is unfinished", async () => {
        expect(await page.names()).to.deep.equal([
            "Sledders",
            "Ski Weekends",
            "Late Risers",
            "new",
            "Skaters",
            "Hush",
            "Snowblower Buyers",
            "Snowblower Buyers (staging)",
            "Winter Cafés",
        ]);
    });

    it("finds words in names, prompts, URLs, domains, keys and IDs, without regard to case and accents", async () => {
        for (const [query, names] of [
            ["STEEP driveways", ["Snowblower Buyers"]],
            ["cafes", ["Winter Cafés"]],
            ["toro.com", ["Snowblower Buyers"]],
            ["a=1&b=2", ["Snowblower Buyers"]],
            ["67", ["Hush"]],
            ["staging buyers", ["Snowblower Buyers (staging)"]],
            ["nothing like it", []],
        ] as const) {
            await page.choose("Status", "all");
            await page.page.$eval("input[type=search]", (input) => {
                input.value = "";
            });
            await page.type(query);
            expect(await page.names(), query).to.deep.equal(names);
        }
        await page.press("Show all");
        expect(await page.names()).to.have.lengthOf(9);
    });

    it("searches the orphans too, by the prompt that an earlier catalogue had", async () => {
        await page.type("anglers");

        expect(await page.names("main")).to.deep.equal(["Gone Fishing"]);
        expect(await page.text(".count")).to.equal("0 of 9 segments, 1 orphan");
    });

    it("filters by status, client and stack", async () => {
        await page.choose("Status", "failed");
        expect(await page.names()).to.deep.equal(["Sledders"]);

        await page.choose("Status", "all");
        await page.choose("Client", "northwind");
        expect(await page.names()).to.deep.equal(["Winter Cafés"]);

        await page.choose("Client", "all");
        await page.choose("Stack", "staging");
        expect(await page.names()).to.deep.equal(["Snowblower Buyers (staging)"]);
    });

    it("sorts by a column, and the other way round", async () => {
        await page.press("Segment");
        expect((await page.names())[0]).to.equal("Hush");
        expect(await page.page.$eval("th[aria-sort]", (th) => th.getAttribute("aria-sort"))).to.equal("ascending");

        await page.press("Segment");
        expect((await page.names())[0]).to.equal("Winter Cafés");

        await page.choose("Sort by", "build time");
        expect((await page.names())[0]).to.equal("Winter Cafés");
        // Segments without a build time come last, whichever way.
        expect((await page.names()).slice(-4)).to.deep.equal(["Late Risers", "new", "Skaters", "Sledders"]);
    });

    it("is the same in cards, with what each segment was made from", async () => {
        const inTable = await page.names();
        await page.page.click(".layouts label:last-of-type");

        expect(await page.names()).to.deep.equal(inTable);
        expect(await page.texts(".card .prompt")).to.include.members([
            "Homeowners comparing snowblowers for steep driveways",
            "secret",
        ]);
    });

    it("shows the status in words and as a picture of the progress", async () => {
        const rows = await page.page.$$eval("#segments tbody tr", (all) =>
            all.map((row) => [
                row.querySelector(".status")?.textContent,
                Number.parseFloat(row.querySelector(".ring-done")?.getAttribute("stroke-dasharray") ?? ""),
            ]),
        );
        const progress = Object.fromEntries(rows) as Record<string, number>;

        expect(Object.keys(progress)).to.have.members([
            "failed",
            "not in account",
            "pendingfor 9h",
            "no ID yet",
            "processingfor 45m",
            "complete",
        ]);
        expect(progress["processingfor 45m"])
            .to.be.greaterThan(0)
            .and.lessThan(progress["complete"] ?? 0);
        expect(progress["pendingfor 9h"]).to.be.lessThan(progress["complete"] ?? 0);
    });

    it("says in words what to do about each that needs attention", async () => {
        const attention = await page.text(".attention");

        expect(await page.texts(".concern h3")).to.deep.equal([
            "1 failed to build",
            "1 not in the account of this API key",
            "1 building for more than 4 hours",
            "1 without an ID yet",
            "1 building",
        ]);
        expect(attention).to.include("Contact your Classify representative").and.include("There is nothing to do.");
    });

    it("shows orphans in a section of their own", async () => {
        expect(await page.names('section[aria-labelledby="orphans-title"]')).to.deep.equal(["Gone Fishing"]);
    });

    it("tells what changed since the earlier catalogue, with the words that changed", async () => {
        expect(await page.texts(".changes summary")).to.deep.equal([
            "5 new",
            "1 rebuilt, with a new ID",
            "1 completed",
            "1 no longer declared",
        ]);
        expect(await page.texts(".changes del")).to.deep.equal(["buying"]);
        expect(await page.texts(".changes ins")).to.include("comparing");
    });

    it("claims that nothing has changed only if it knows all stacks", async () => {
        const none = { sinceDate: "2026-02-12T12:00:00Z", added: [], rebuilt: [], completed: [], orphaned: [] };
        const sample = sampleCatalogue();
        const whole = await open({ ...sample, changes: none });
        expect(await whole.texts(".changes p")).to.deep.equal(["Nothing has changed."]);

        const partial = await open({ ...sample, changes: { ...none, isIncomplete: true } });
        expect(await partial.texts(".changes p")).to.deep.equal([
            "A stack without resources does not say which stack it is. What changed in it is not shown.",
        ]);
    });

    it("draws build times and months", async () => {
        const labels = await page.page.$$eval(".chart svg", (all) =>
            all.map((each) => each.getAttribute("aria-label")),
        );

        expect(labels[0]).to.match(/^Hours and minutes that builds take\. 1:00 to 1:\d\d: \d/);
        expect(labels[1]).to.match(/^Segments by month\. Nov 2025: 1; Dec 2025: 1; Jan 2026: 1; Feb 2026: \d/);
    });
});
