import { expect } from "chai";
import { commentSvg } from "../../scripts/pictures/comment/commentSvg";
import { layoutFaults } from "./support/layoutFaults";
import { librsvg } from "./support/librsvg";
import { Picture } from "./support/Picture";
import { resvg } from "./support/resvg";

const sentence =
    "The old segment, whose name is `Regular runners`, **stays in the account with all its deals** for good. ";
const markdown = [`### ${sentence}`, sentence.repeat(5), `- ${sentence.repeat(3)}`].join("\n\n");

describe("a comment of many long lines", () => {
    for (const renderer of [librsvg, resvg]) {
        it(`stays inside its picture in ${renderer.name}, in a wide font`, async () => {
            const picture = new Picture(commentSvg("a comment", markdown));
            const wide = picture.withFonts({ proportional: "DejaVu Sans", monospaced: "DejaVu Sans Mono" });

            expect(await layoutFaults(wide, renderer)).to.deep.equal([]);
        });
    }
});
