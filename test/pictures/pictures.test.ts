import { expect } from "chai";
import type { Browser } from "puppeteer-core";
import sharp from "sharp";
import { openBrowser } from "../support/browser/openBrowser";
import { ChromiumRenderer } from "./support/ChromiumRenderer";
import { contrast } from "./support/contrast";
import { layoutFaults } from "./support/layoutFaults";
import { librsvg } from "./support/librsvg";
import { type Fonts, picturesOfDocs } from "./support/Picture";
import type { Renderer } from "./support/Renderer";
import { resvg } from "./support/resvg";

const drawnEverywhere = ["svg", "title", "style", "g", "rect", "line", "circle", "polyline", "text", "tspan"];

const machines: readonly Fonts[] = [
    { proportional: "DejaVu Sans", monospaced: "DejaVu Sans Mono" },
    { proportional: "DejaVu Serif", monospaced: "DejaVu Serif" },
];

/** The contrast that WCAG 2.2 asks of text. */
const readable = 4.5;

describe("a picture of docs/", () => {
    let browser: Browser;
    let chromium: ChromiumRenderer;

    before(async () => {
        browser = await openBrowser();
        chromium = new ChromiumRenderer(browser);
    });

    after(async () => {
        await browser.close();
    });

    const renderers: [name: string, renderer: () => Renderer][] = [
        ["Chromium", () => chromium],
        ["librsvg", () => librsvg],
        ["resvg", () => resvg],
    ];

    for (const [file, picture] of picturesOfDocs()) {
        describe(file, () => {
            it("uses only elements that every renderer draws", () => {
                expect([...picture.elements].filter((name) => !drawnEverywhere.includes(name))).to.deep.equal([]);
            });

            for (const [name, renderer] of renderers) {
                it(`is not blank in ${name}`, async () => {
                    const { channels } = await sharp(await renderer().draw(picture)).stats();

                    expect(Math.max(...channels.map(({ stdev }) => stdev))).to.be.greaterThan(1);
                });

                for (const fonts of machines) {
                    it(`keeps each text inside and apart in ${name} with ${Object.values(fonts).join(" and ")}`, async () => {
                        expect(await layoutFaults(picture.withFonts(fonts), renderer())).to.deep.equal([]);
                    });
                }
            }

            for (const renderer of [librsvg, resvg]) {
                it(`has its light colours in ${renderer.name}, which knows no colour schemes`, async () => {
                    const drawn = await renderer.draw(picture);

                    expect(drawn.equals(await renderer.draw(picture.withoutStyleSheet()))).to.equal(true);
                });
            }

            for (const scheme of ["light", "dark"] as const) {
                it(`has readable text in the ${scheme} colour scheme`, async () => {
                    const colours = await chromium.textColours(picture, scheme);

                    expect(colours.filter(({ fill, paper }) => contrast(fill, paper) < readable)).to.deep.equal([]);
                });
            }
        });
    }
});
