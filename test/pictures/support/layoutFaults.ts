import { crosses, isInside, overlaps } from "./Box";
import type { Picture } from "./Picture";
import type { Renderer } from "./Renderer";

/** What is wrong with the places of a picture's texts, in words. */
export async function layoutFaults(picture: Picture, renderer: Renderer): Promise<string[]> {
    const { texts, lines, frame } = picture;
    const boxes = await renderer.textBoxes(picture);
    const placed = texts.map((text, index) => ({ text, box: boxes[index] }));
    return placed.flatMap(({ text, box }, index) => {
        if (box === undefined) {
            return [`"${text}" is not drawn`];
        }
        const covered = placed.slice(index + 1).filter((other) => other.box !== undefined && overlaps(box, other.box));
        return [
            ...(isInside(box, frame) ? [] : [`"${text}" leaves the picture`]),
            ...covered.map((other) => `"${text}" overlaps "${other.text}"`),
            ...lines.filter((line) => crosses(line, box)).map(() => `a line runs through "${text}"`),
        ];
    });
}
