import { Resvg } from "@resvg/resvg-js";
import { join } from "node:path";
import { repositoryRoot } from "../../../scripts/repositoryRoot";
import type { Box } from "./Box";
import type { Picture } from "./Picture";
import type { Renderer } from "./Renderer";

const fontNames = ["Sans", "Sans-Bold", "SansMono", "SansMono-Bold", "Serif", "Serif-Bold"];

const font = {
    loadSystemFonts: false,
    fontFiles: fontNames.map((name) => join(repositoryRoot, `node_modules/dejavu-fonts-ttf/ttf/DejaVu${name}.ttf`)),
};

export const resvg: Renderer = {
    name: "resvg",
    draw: ({ svg }) => Promise.resolve(new Resvg(svg, { font }).render().asPng()),
    textBoxes: (picture) =>
        Promise.resolve([...picture.texts.keys()].map((index) => boxOf(picture.withOnlyText(index)))),
};

function boxOf({ svg }: Picture): Box | undefined {
    const box = new Resvg(svg, { font }).getBBox();
    return box && { left: box.x, top: box.y, right: box.x + box.width, bottom: box.y + box.height };
}
