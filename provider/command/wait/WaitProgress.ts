import { retryReason } from "../../api/retry";
import { formatDuration } from "../../time/duration";
import { StatusSummary } from "../../waiting/StatusSummary";
import type { WaitNews } from "../../waiting/waitForSegment";
import { statusLine } from "../../waiting/waitTexts";
import type { TextOutput } from "../CommandContext";
import { oneLine, printable } from "../../errors/printable";

/** Reports several waits: a lasting line per change of status, and a live line for all. */
export class WaitProgress {
    private readonly statuses: StatusSummary;
    private lastFailure = "";

    constructor(
        ids: readonly number[],
        private readonly line: LiveLine,
        private readonly now: () => number,
    ) {
        this.statuses = new StatusSummary(ids, []);
    }

    news({ segment, failedCheck }: WaitNews): void {
        this.printFailure(failedCheck === undefined ? "" : retryReason(failedCheck.error), failedCheck?.retryInMs);
        if (segment !== undefined && failedCheck === undefined) {
            const before = this.statuses.get(segment.id);
            this.statuses.record(segment);
            if (before?.status !== segment.status) {
                this.line.print(`${statusLine(segment)} (${oneLine(segment.name)})`);
            }
        }
        this.refresh();
    }

    /** Ages grow between two checks. */
    refresh(): void {
        this.line.show([this.statuses.line(this.now()), this.lastFailure].filter((part) => part !== "").join("; "));
    }

    /** Once per kind of failure, not once per waiting segment. */
    private printFailure(reason: string, retryInMs = 0): void {
        if (reason !== "" && reason !== this.lastFailure) {
            this.line.print(`${reason}, retrying in ${formatDuration(retryInMs)}`);
        }
        this.lastFailure = reason;
    }
}

const toLineStart = "\r\u001B[K";

/** A terminal line that is overwritten, between lines that stay. Without a terminal, only the lines that stay. */
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
        this.lasting.write(`${printable(text)}\n`);
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
