import { join } from "node:path";
import { repositoryRoot } from "../../../scripts/repositoryRoot";

/** One folder for each released version: what it left in the state, and in the account. */
export const statesFolder = join(repositoryRoot, "test", "upgrade", "states");

/** `pulumi stack export`, and the data file of the emulator. */
export const stateFile = "state.json";
export const accountFile = "segments.jsonl";

export const names = { unfinished: "Never Built", adopted: "Built By Hand" } as const;

/** The first segment of the account: made before the stack was, and adopted by it. */
export const adoptedId = 61;

const settled = `
    const classify = require("pulumi-classify");
    const finished = new classify.ClassifySegment("finished", {
        name: "Snowblower Buyers",
        prompt: "Homeowners researching and purchasing snowblowers",
        exampleUrls: ["https://example.com/snow", "https://example.com/blowers"],
        blockTlds: ["Craftsman.com"],
    });
    const library = new classify.SegmentLibrary("winter", {
        definitions: {
            "ski-weekends": { name: "Ski Weekends", prompt: "Families planning a weekend of skiing" },
            "sledding": { name: "Sledding", exampleUrls: ["https://example.com/sledding"] },
        },
    });
    new classify.ClassifySegment("adopted", { name: "${names.adopted}", prompt: "As it was", adopt: ${adoptedId} });
    exports.finished = finished.segmentId;
    exports.library = library.segments;
`;

const unfinished = `
    new classify.ClassifySegment(
        "unfinished",
        { name: "${names.unfinished}", prompt: "Whatever takes too long" },
        { customTimeouts: { create: "1s" } },
    );
`;

const whole = `${settled}${unfinished}`;

/** A stack with a segment in every condition that a state can hold; the unfinished one is added when the others are there. */
export const upgradePrograms = { settled, whole, edited: whole.replace("Homeowners", "Tenants") } as const;
