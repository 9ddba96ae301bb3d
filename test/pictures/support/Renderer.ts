import type { Box } from "./Box";
import type { Picture } from "./Picture";

/** A program that draws SVG files. */
export interface Renderer {
    readonly name: string;
    /** The picture as a PNG file. */
    draw(picture: Picture): Promise<Buffer>;
    /** Where each text of the picture is; undefined where it shows nothing. */
    textBoxes(picture: Picture): Promise<(Box | undefined)[]>;
}
