import { isBuilding, type Segment } from "../segment/Segment";
import { age } from "./waitTexts";

/** The latest status of each segment of a set, and one line for all. */
export class StatusSummary {
    private readonly latest = new Map<number, Segment>();

    constructor(
        private readonly ids: readonly number[],
        known: readonly Segment[],
    ) {
        for (const segment of known) {
            this.record(segment);
        }
    }

    record(segment: Segment): void {
        this.latest.set(segment.id, segment);
    }

    get(id: number): Segment | undefined {
        return this.latest.get(id);
    }

    /** In the order of the given IDs. */
    segments(): Segment[] {
        return this.ids.flatMap((id) => this.latest.get(id) ?? []);
    }

    /** "37 of 100 complete, 2 failed, 61 building, longest 48m". */
    line(now: number): string {
        const segments = this.segments();
        const building = segments.filter(isBuilding).sort((a, b) => a.createdDate.localeCompare(b.createdDate));
        const count = (status: Segment["status"]): number => segments.filter((each) => each.status === status).length;
        const failed = count("failed");
        const oldest = building[0];
        const parts = [
            `${count("complete")} of ${this.ids.length} complete`,
            ...(failed > 0 ? [`${failed} failed`] : []),
            ...(oldest === undefined ? [] : [`${building.length} building, longest ${age(oldest, now)}`]),
            ...(segments.length < this.ids.length ? [`${this.ids.length - segments.length} not known yet`] : []),
        ];
        return parts.join(", ");
    }
}
