import { expect } from "chai";
import { runCatalogue, surroundingsOf, writtenCatalogue } from "../support/catalogueRun";
import { stackExport } from "../support/stackExports";
import { testContext } from "../support/testContext";

describe("pulumi-classify catalogue", () => {
    it("writes the page and its data, and says where the page is", async () => {
        const context = testContext({
            files: { "a.json": stackExport({ segments: [{ key: "buyers", id: 61 }] }) },
        });

        expect(await runCatalogue(context, "--stack", "a.json", "--title", "Acme & Co")).to.equal(0);
        expect(context.out.text).to.equal("1 segment, 0 orphans: site/index.html\n");
        expect([...context.written.keys()]).to.have.members([
            "site/index.html",
            "site/segments.json",
            "site/segments.csv",
        ]);
        expect(context.written.get("site/index.html")).to.include("<title>Acme &#38; Co</title>");
    });

    it("says which declared segments the account does not have, and which of its segments no stack declares", async () => {
        const context = testContext({
            files: {
                "a.json": stackExport({
                    segments: [
                        { key: "buyers", id: 61 },
                        { key: "lost", id: 99 },
                    ],
                }),
            },
        });
        context.account.add({ id: 61, status: "complete" });
        context.account.add({ id: 7, name: "Old Audience", status: "complete" });
        await runCatalogue(context, "--stack", "a.json");

        expect(writtenCatalogue(context).segments.map(({ id, isMissing }) => [id, isMissing])).to.deep.equal([
            [61, undefined],
            [99, true],
        ]);
        expect(writtenCatalogue(context).orphans.map(({ id, name }) => [id, name])).to.deep.equal([
            [7, "Old Audience"],
        ]);
    });

    it("says that the account was not read where no key is set", async () => {
        const context = surroundingsOf({ segments: [] });
        await runCatalogue(context, "--stack", "stack.json");

        expect(writtenCatalogue(context)).to.include({ isAccountRead: false });
        expect(context.err.text).to.include("CLASSIFY_API_KEY is not set");
    });

    it("refuses what is no stack export, and what is no earlier catalogue", async () => {
        const context = testContext({ files: { "a.json": "{}", "b.json": stackExport({}) } });

        expect(await runCatalogue(context, "--stack", "a.json")).to.equal(1);
        expect(context.err.text).to.include("pulumi stack export");
        expect(await runCatalogue(context, "--stack", "b.json", "--since", "a.json")).to.equal(1);
        expect(context.err.text).to.include("it is not a `segments.json`");
        expect(context.written).to.be.empty;
    });
});
