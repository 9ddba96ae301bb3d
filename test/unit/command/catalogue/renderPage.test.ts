import { expect } from "chai";
import { createHash } from "node:crypto";
import type { Catalogue } from "../../../../provider/command/catalogue/Catalogue";
import { renderPage } from "../../../../provider/command/catalogue/renderPage";

const catalogue: Catalogue = {
    version: 1,
    title: "</title><script>alert(1)</script>",
    writtenDate: "2026-02-13T08:00:00Z",
    isAccountRead: false,
    stacks: [{ project: "</script><!--", stack: "\u2028\u2029" }],
    segments: [],
    orphans: [],
};
const assets = { script: "console.log(1)", style: "p { color: red }" };
const html = renderPage(catalogue, assets);

describe("the page of a catalogue, as HTML", () => {
    it("admits its own script and style by their hashes, and nothing from anywhere", () => {
        const hash = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

        expect(html).to.include(`script-src ${hash(assets.script)}; style-src ${hash(assets.style)};`);
        expect(html).to.include("default-src 'none'").and.include("require-trusted-types-for 'script'");
        expect(html).not.to.match(/unsafe|https?:(?!\/\/www\.w3\.org\/2000\/svg)/);
    });

    it("has its icon in itself, because a browser would otherwise ask the server for one", () => {
        expect(html).to.include('<link rel="icon" href="data:image/svg+xml,');
    });

    it("lets no text of the data end its block or begin a comment", () => {
        expect(html.match(/<script|<!--|\u2028|\u2029/g)).to.deep.equal(["<script", "<script"]);
    });

    it("gives the data back as it was", () => {
        const block = /<script type="application\/json" id="catalogue">(.*)<\/script>/.exec(html)?.[1];

        expect(JSON.parse(block ?? "")).to.deep.equal(catalogue);
    });
});
