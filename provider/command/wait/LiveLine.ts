import { oneLine } from "../printable";
import type { TextOutput } from "../CommandContext";

const toLineStart = "\r\u001B[K";

/** One line of a terminal that is written over and over, between lines that stay. Elsewhere only those that stay. */
export class LiveLine {
    private shown = "";

    constructor(
        private readonly live: TextOutput,
        private readonly lasting: TextOutput,
    ) {}

    get isLive(): boolean {
        return this.live.isTerminal;
    }

    show(text: string): void {
        if (this.isLive && text !== this.shown) {
            this.live.write(`${toLineStart}${fit(oneLine(text), this.live.columns - 1)}`);
            this.shown = text;
        }
    }

    print(text: string): void {
        this.clear();
        this.lasting.write(`${text}\n`);
    }

    clear(): void {
        if (this.shown !== "") {
            this.live.write(toLineStart);
            this.shown = "";
        }
    }
}

function fit(text: string, columns: number): string {
    return text.length > columns ? `${text.slice(0, Math.max(0, columns - 1))}…` : text;
}
