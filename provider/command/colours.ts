import { createColors } from "picocolors";
import type { SegmentStatus } from "../segment/Segment";
import type { TextOutput } from "./CommandContext";

type Colour = (text: string) => string;

/** What the command colours; every entry gives the text as it is where colour is not wanted. */
export type Colours = Readonly<Record<SegmentStatus | "dim", Colour>>;

export function coloursFor({ hasColour }: Pick<TextOutput, "hasColour">): Colours {
    const { dim, cyan, yellow, green, red } = createColors(hasColour);
    return { dim, pending: cyan, processing: yellow, complete: green, failed: red };
}
