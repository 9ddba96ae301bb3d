import { join } from "node:path";
import * as classify from "pulumi-classify";

/** Every file in the folder declares segments: a pull request that adds a file adds an audience. */
const library = new classify.SegmentLibrary("library", {
    definitions: join(__dirname, "segments"),
});

/** By key: ID, name, status and dates. */
export const segments = library.segments;
