import { join } from "node:path";
import * as pulumi from "@pulumi/pulumi";
import * as classify from "pulumi-classify";
import { Flight } from "./Flight";

/** Wait for the builds. A pipeline sets it to `false` and runs `pulumi up` again later. */
const waitForCompletion = new pulumi.Config().getBoolean("wait") ?? true;

/** A file in place of an ad server's address; see `adServer/LineItem.ts`. */
const server = "../../.local/ad-server.json";

/** The advertiser's competitors. No ad of this campaign may be shown on their sites. */
const competitorDomains = ["craftsman.com", "ariens.com", "toro.com"];

/** People about to buy. */
const snowblowerBuyers = new classify.ClassifySegment("snowblower-buyers", {
    name: "Snowblower Buyers",
    prompt: "Homeowners researching and purchasing snowblowers for winter driveway maintenance",
    exampleUrls: [
        "https://www.popularmechanics.com/home/tools/a29489351/best-snow-blowers/",
        "https://www.thespruce.com/snow-blowers-and-snow-shovels-4118591",
    ],
    blockTlds: competitorDomains,
    waitForCompletion,
});

/** A wider audience for the weeks before the first snow. */
const winterHomePreparation = new classify.ClassifySegment("winter-home-preparation", {
    name: "Winter Home Preparation",
    prompt:
        "Homeowners getting a house ready for winter: gutter cleaning, insulation, furnace service, storing garden " +
        "equipment, choosing ice melt and snow removal services.",
    blockTlds: competitorDomains,
    waitForCompletion,
});

const preSeason = new Flight("pre-season", {
    server,
    starts: "2026-10-05",
    ends: "2026-11-15",
    budget: 42_000,
    audiences: { "home-preparation": winterHomePreparation },
});

const firstSnow = new Flight("first-snow", {
    server,
    starts: "2026-11-16",
    ends: "2027-01-31",
    budget: 154_000,
    audiences: { buyers: snowblowerBuyers, "home-preparation": winterHomePreparation },
});

/** The team's library in the same stack: submitted together, awaited once. */
const library = new classify.SegmentLibrary("library", {
    definitions: join(__dirname, "..", "library", "segments"),
    waitForCompletion,
});

/** The team that activates deals reads this output. */
export const segments = {
    snowblowerBuyers: published(snowblowerBuyers),
    winterHomePreparation: published(winterHomePreparation),
};

/** The segment IDs of the library, by key. */
export const libraryIds = library.segments.apply((all) =>
    Object.fromEntries(Object.entries(all).map(([key, { id }]) => [key, id])),
);

/** The number of segments that are not complete. A pipeline updates the deals when it is 0. */
export const unfinished = pulumi
    .all([pulumi.output(segments), library.segments])
    .apply(([own, shared]) => [...Object.values(own), ...Object.values(shared)])
    .apply((all) => all.filter(({ status }) => status !== "complete").length);

/** The daily budget of each line item. */
export const dailyBudgets = { preSeason: preSeason.dailyBudget, firstSnow: firstSnow.dailyBudget };

function published({ segmentId, name, status, createdDate, processedDate }: classify.ClassifySegment) {
    return { id: segmentId, name, status, createdDate, processedDate };
}
