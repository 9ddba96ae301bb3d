import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { repositoryRoot } from "../../../scripts/repositoryRoot";
import type { Box } from "./Box";

/** An SVG file, as its text. */
export class Picture {
    readonly frame: Box;

    constructor(readonly svg: string) {
        const [, width = "", height = ""] = /<svg [^>]*viewBox="\S+ \S+ ([\d.]+) ([\d.]+)"/.exec(svg) ?? [];
        this.frame = { left: 0, top: 0, right: Number(width), bottom: Number(height) };
    }

    /** Names of the elements in it. */
    get elements(): Set<string> {
        return new Set([...this.svg.matchAll(/<(\w+)/g)].map(([, name = ""]) => name));
    }

    /** The words of each `text` element, in the order of the file. */
    get texts(): string[] {
        return [...this.svg.matchAll(/<text\b.*?<\/text>/gs)].map(([text]) => text.replace(/<[^>]*>/g, ""));
    }

    get lines(): Box[] {
        return [...this.svg.matchAll(/<line x1="(.+?)" y1="(.+?)" x2="(.+?)" y2="(.+?)"/g)].map(([, ...ends]) => {
            const [left = NaN, top = NaN, right = NaN, bottom = NaN] = ends.map(Number);
            return { left, top, right, bottom };
        });
    }

    /** The picture on a machine that has only these fonts. */
    withFonts({ proportional, monospaced }: Fonts): Picture {
        const replaced = this.svg.replace(/font-family="(.*?)"/g, (_, families: string) => {
            return `font-family="${families.includes("monospace") ? monospaced : proportional}"`;
        });
        return new Picture(replaced);
    }

    /** The picture as a renderer draws it that knows no style sheets. */
    withoutStyleSheet(): Picture {
        return new Picture(this.svg.replace(/<style>.*?<\/style>/s, ""));
    }

    /** One text of the picture and nothing else, with a margin to show what leaves the picture. */
    withOnlyText(index: number, margin = 0): Picture {
        const { right, bottom } = this.frame;
        const [width, height] = [right + 2 * margin, bottom + 2 * margin];
        const frame = `width="${width}" height="${height}" viewBox="${-margin} ${-margin} ${width} ${height}"`;
        let texts = 0;
        return new Picture(
            this.svg
                .replace(/<svg\b[^>]*>/, (tag) =>
                    tag.replace(/ (width|height|viewBox)=".*?"/g, "").replace("<svg", `<svg ${frame}`),
                )
                .replace(/<(rect|line|circle|polyline)\b.*?\/>/gs, "")
                .replace(/<text\b.*?<\/text>/gs, (text) => (texts++ === index ? text : "")),
        );
    }
}

export interface Fonts {
    readonly proportional: string;
    readonly monospaced: string;
}

/** Every picture of docs/, by its path. */
export function picturesOfDocs(): [file: string, picture: Picture][] {
    return globSync("docs/**/*.svg", { cwd: repositoryRoot })
        .sort()
        .map((file) => [file, new Picture(readFileSync(join(repositoryRoot, file), "utf8"))]);
}
