import type { Entry } from "../../../page/model/Entry";

/** A complete segment, with what is given in place of it. */
export function entry(changes: Partial<Entry> = {}): Entry {
    return {
        link: "buyers",
        key: "buyers",
        project: "audiences",
        stack: "production",
        isOrphan: false,
        id: 61,
        name: "Buyers",
        status: "complete",
        secrets: [],
        ...changes,
    };
}
