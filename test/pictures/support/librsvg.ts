import sharp from "sharp";
import { fontsFile } from "../../support/browser/openBrowser";
import { inkBoxes } from "./inkBoxes";
import type { Picture } from "./Picture";
import type { Renderer } from "./Renderer";

// librsvg takes its fonts from fontconfig, which reads this once, when the first text is drawn.
process.env["FONTCONFIG_FILE"] = fontsFile;

const draw = (picture: Picture): Promise<Buffer> => sharp(Buffer.from(picture.svg)).png().toBuffer();

/** librsvg, which sharp brings along. */
export const librsvg: Renderer = { name: "librsvg", draw, textBoxes: (picture) => inkBoxes(picture, draw) };
