import { join } from "node:path";
import * as classify from "pulumi-classify";

/** The key of `segments/travel/winter/ski.yaml` is `travel-winter-ski`. */
const library = new classify.SegmentLibrary("library", {
    definitions: join(__dirname, "segments"),
    defaults: { blockTlds: ["competitor.example"] },
});

/** By key: ID, name, status and dates. */
export const segments = library.segments;

/** Keys of the segments that can be activated. */
export const activatable = segments.apply((all) =>
    Object.entries(all)
        .filter(([, { status }]) => status === "complete")
        .map(([key]) => key),
);
