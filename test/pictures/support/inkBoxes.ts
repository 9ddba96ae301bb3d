import sharp from "sharp";
import type { Box } from "./Box";
import type { Picture } from "./Picture";

const margin = 100;
const opaque = 32;

/** Where each text of a picture is, from what a renderer without a DOM draws when it gets that text alone. */
export async function inkBoxes(
    picture: Picture,
    draw: (alone: Picture) => Promise<Buffer>,
): Promise<(Box | undefined)[]> {
    const boxes: (Box | undefined)[] = [];
    for (const index of picture.texts.keys()) {
        boxes.push(await inkBox(await draw(picture.withOnlyText(index, margin))));
    }
    return boxes;
}

/** The smallest box around everything that the PNG file shows. */
async function inkBox(png: Buffer): Promise<Box | undefined> {
    const { data, info } = await sharp(png).extractChannel("alpha").raw().toBuffer({ resolveWithObject: true });
    const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
    for (let at = 0; at < data.length; at++) {
        if ((data[at] ?? 0) >= opaque) {
            const [x, y] = [(at % info.width) - margin, Math.floor(at / info.width) - margin];
            box.left = Math.min(box.left, x);
            box.right = Math.max(box.right, x + 1);
            box.top = Math.min(box.top, y);
            box.bottom = Math.max(box.bottom, y + 1);
        }
    }
    return box.left === Infinity ? undefined : box;
}
