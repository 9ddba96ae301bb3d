/** Words in one style. */
export interface Piece {
    readonly text: string;
    readonly style?: "strong" | "code" | "strongCode" | "inserted" | "deleted";
}

/** How wide a character is at most, on average, as a share of the font size: in DejaVu, the widest of the usual fonts. */
const widest = { regular: 0.62, strong: 0.7 };

/** Breaks pieces into lines that stay under a width in every usual font. */
export function wrap(pieces: readonly Piece[], size: number, width: number): Piece[][] {
    const lines: Piece[][] = [[]];
    let used = 0;
    for (const word of pieces.flatMap(wordsOf)) {
        const needed = word.text.length * size * (word.style === "strong" ? widest.strong : widest.regular);
        const isTooLong = used + needed > width && /\s$/.test(lines.at(-1)?.at(-1)?.text ?? "");
        if (word.text === "\n" || isTooLong) {
            lines.push([]);
            used = 0;
        }
        if (word.text !== "\n") {
            lines.at(-1)?.push(word);
            used += needed;
        }
    }
    return lines.map(joined);
}

function wordsOf({ text, ...rest }: Piece): Piece[] {
    return (text.match(/\n|[^\S\n]*\S+[^\S\n]*/g) ?? []).map((word) => ({ text: word, ...rest }));
}

/** Makes one piece of neighbours in the same style. */
function joined(pieces: readonly Piece[]): Piece[] {
    return pieces.reduce<Piece[]>((all, piece) => {
        const last = all.at(-1);
        return last !== undefined && last.style === piece.style
            ? [...all.slice(0, -1), { ...last, text: last.text + piece.text }]
            : [...all, piece];
    }, []);
}
