import type { ClassifyApi } from "../../api/ClassifyApi";
import type { Segment } from "../../segment/Segment";

/** The account as it was when this run first asked: one list serves the duplicate guard of every create. */
export class AccountView {
    private listing: Promise<Segment[]> | undefined;

    atStart(api: ClassifyApi): Promise<Segment[]> {
        this.listing ??= api.list().catch((error: unknown) => {
            this.listing = undefined;
            throw error;
        });
        return this.listing;
    }
}
