import { join } from "node:path";
import * as pulumi from "@pulumi/pulumi";
import * as classify from "pulumi-classify";
import { Flight } from "./Flight";

/** Somebody at a keyboard waits for the builds; a pipeline sets it to `false` and comes back later. */
const waitForCompletion = new pulumi.Config().getBoolean("wait") ?? true;

/** In place of the ad server's address: see `adServer/LineItem.ts`. */
const server = "../../.local/ad-server.json";

/** The advertiser's rivals: no impression of this campaign belongs on their sites. */
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

/** The wider audience for the weeks before the first snow. */
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

/** The team's whole library, in the same stack: submitted all at once, awaited once. */
const library = new classify.SegmentLibrary("library", {
    definitions: join(__dirname, "..", "library", "segments"),
    waitForCompletion,
});

/** What the team that activates deals reads from this stack. */
export const segments = {
    snowblowerBuyers: published(snowblowerBuyers),
    winterHomePreparation: published(winterHomePreparation),
};

/** The segment IDs of the library by key. */
export const libraryIds = library.segments.apply((all) =>
    Object.fromEntries(Object.entries(all).map(([key, { id }]) => [key, id])),
);

/** How many segments are not complete; a pipeline hands over to the deals when it is none. */
export const unfinished = pulumi
    .all([pulumi.output(segments), library.segments])
    .apply(([own, shared]) => [...Object.values(own), ...Object.values(shared)])
    .apply((all) => all.filter(({ status }) => status !== "complete").length);

/** What each line item may spend a day. */
export const dailyBudgets = { preSeason: preSeason.dailyBudget, firstSnow: firstSnow.dailyBudget };

function published({ segmentId, name, status, createdDate, processedDate }: classify.ClassifySegment) {
    return { id: segmentId, name, status, createdDate, processedDate };
}
