import { expect } from "chai";
import { runCatalogue, surroundingsOf, writtenCatalogue } from "../support/catalogueRun";
import { stackExport } from "../support/stackExports";
import { failing } from "../../provider/support/apiErrors";
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

    it("checks by ID what the list does not show, before it calls it missing", async () => {
        const context = testContext({ files: { "a.json": stackExport({ segments: [{ key: "buyers", id: 61 }] }) } });
        context.account.add({ id: 61, status: "processing" });
        context.account.unlisted.add(61);
        await runCatalogue(context, "--stack", "a.json");

        expect(context.account.requests).to.deep.equal(["list", "get 61"]);
        expect(writtenCatalogue(context).segments[0]).to.include({ status: "processing" });
        expect(writtenCatalogue(context).segments[0]).not.to.have.property("isMissing");
        expect(writtenCatalogue(context).orphans).to.deep.equal([]);
    });

    it("checks the newest of many: with another account's key, none is there", async () => {
        const segments = Array.from({ length: 50 }, (_, index) => ({ key: `key-${index}`, id: 100 + index }));
        const context = testContext({ files: { "a.json": stackExport({ segments }) } });
        await runCatalogue(context, "--stack", "a.json");

        expect(context.account.requests.slice(0, 3)).to.deep.equal(["list", "get 149", "get 148"]);
        expect(context.account.count("get")).to.equal(20);
        expect(writtenCatalogue(context).segments.filter(({ isMissing }) => isMissing)).to.have.lengthOf(50);
    });

    it("fails if it cannot be known whether a segment is missing", async () => {
        const context = testContext({ files: { "a.json": stackExport({ segments: [{ key: "buyers", id: 61 }] }) } });
        context.account.fail("get", failing("unauthorized"));

        expect(await runCatalogue(context, "--stack", "a.json")).to.equal(1);
        expect(context.written).to.be.empty;
    });

    it("calls no segment missing that an explicit provider has in an account of its own", async () => {
        const provider = (name: string) => `urn:pulumi:production::audiences::pulumi:providers:classify::${name}::4c1e`;
        const type = "classify:index:ClassifySegment";
        const context = testContext({
            files: {
                "a.json": stackExport({
                    segments: [
                        { type, key: "second", id: 5061, provider: provider("second") },
                        { type, key: "first", id: 98, provider: provider("default_0_2_0") },
                        { key: "dynamic", id: 99, provider: provider("default") },
                    ],
                }),
            },
        });
        await runCatalogue(context, "--stack", "a.json");

        expect(context.account.requests).to.deep.equal(["list", "get 99", "get 98"]);
        expect(writtenCatalogue(context).segments.map(({ id, isMissing }) => [id, isMissing])).to.deep.equal([
            [5061, undefined],
            [98, true],
            [99, true],
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
