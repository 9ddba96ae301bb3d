import type { ClassifyApi } from "../../api/ClassifyApi";
import type { Segment } from "../../segment/Segment";
import type { Clock } from "../../time/Clock";

/** The account at the time of a list request. */
export interface Listing {
    readonly segments: readonly Segment[];
    /** When the list was requested. */
    readonly listedAt: number;
}

/** The account's list, shared by all creates of a run. */
export class AccountView {
    private latest: Promise<Listing> | undefined;
    private latestAt = 0;

    constructor(private readonly clock: Pick<Clock, "now">) {}

    /** @param maxAgeMs an earlier list is reused if it is not older */
    list(api: ClassifyApi, maxAgeMs: number): Promise<Listing> {
        const now = this.clock.now();
        if (this.latest === undefined || now - this.latestAt > maxAgeMs) {
            this.latestAt = now;
            const listing = api
                .list()
                .then((segments) => ({ segments, listedAt: now }))
                .catch((error: unknown) => {
                    if (this.latest === listing) {
                        this.latest = undefined;
                    }
                    throw error;
                });
            this.latest = listing;
        }
        return this.latest;
    }
}
