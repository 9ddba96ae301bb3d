import { retryReason } from "../../api/PatientApi";
import type { Segment } from "../../segment/Segment";
import { formatDuration } from "../../time/duration";
import type { WaitNews } from "../../waiting/waitForSegment";
import { age, statusLine } from "../../waiting/waitTexts";
import { oneLine } from "../printable";
import type { LiveLine } from "./LiveLine";

/** Tells of several waits at once: a lasting line for each change of status, and a live line for the whole. */
export class WaitProgress {
    private readonly latest = new Map<number, Segment>();
    private trouble = "";

    constructor(
        private readonly ids: readonly number[],
        private readonly line: LiveLine,
        private readonly now: () => number,
    ) {}

    news({ segment, trouble }: WaitNews): void {
        this.tellTrouble(trouble === undefined ? "" : retryReason(trouble.error), trouble?.retryInMs);
        if (segment !== undefined && trouble === undefined) {
            const before = this.latest.get(segment.id);
            this.latest.set(segment.id, segment);
            if (before?.status !== segment.status) {
                this.line.say(`${statusLine(segment)} (${oneLine(segment.name)})`);
            }
        }
        this.refresh();
    }

    /** Ages grow between two looks. */
    refresh(): void {
        this.line.show([this.summary(), this.trouble].filter((part) => part !== "").join("; "));
    }

    /** "37 of 100 complete, 2 failed, 61 building, longest 48m". */
    private summary(): string {
        const segments = [...this.latest.values()];
        const count = (...statuses: readonly string[]): number =>
            segments.filter(({ status }) => statuses.includes(status)).length;
        const building = segments.filter(({ status }) => status === "pending" || status === "processing");
        const [longest] = building.sort((a, b) => Date.parse(a.createdDate) - Date.parse(b.createdDate));
        const failed = count("failed");
        return [
            `${count("complete")} of ${this.ids.length} complete`,
            ...(failed > 0 ? [`${failed} failed`] : []),
            ...(longest === undefined ? [] : [`${building.length} building, longest ${age(longest, this.now())}`]),
        ].join(", ");
    }

    /** Once for each kind of trouble, and not again for every segment that waits. */
    private tellTrouble(reason: string, retryInMs = 0): void {
        if (reason !== "" && reason !== this.trouble) {
            this.line.say(`${reason}, retrying in ${formatDuration(retryInMs)}`);
        }
        this.trouble = reason;
    }
}
