import type { ClassifyApi } from "../../api/ClassifyApi";
import type { Segment } from "../../segment/Segment";
import type { Clock } from "../../time/Clock";

/** A run that waits for builds goes on for hours, and others use the account as well. */
const recentMs = 10 * 60_000;

/** The account as the duplicate guard sees it: one list serves every create of the next minutes. */
export class AccountView {
    private listing: Promise<Segment[]> | undefined;
    private listedAt = 0;

    constructor(private readonly clock: Pick<Clock, "now">) {}

    recent(api: ClassifyApi): Promise<Segment[]> {
        const now = this.clock.now();
        if (this.listing === undefined || now - this.listedAt > recentMs) {
            this.listedAt = now;
            const listing = api.list().catch((error: unknown) => {
                if (this.listing === listing) {
                    this.listing = undefined;
                }
                throw error;
            });
            this.listing = listing;
        }
        return this.listing;
    }
}
