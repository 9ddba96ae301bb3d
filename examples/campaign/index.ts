import * as classify from "pulumi-classify";

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
});

/** The wider audience for the weeks before the first snow. */
const winterHomePreparation = new classify.ClassifySegment("winter-home-preparation", {
    name: "Winter Home Preparation",
    prompt:
        "Homeowners getting a house ready for winter: gutter cleaning, insulation, furnace service, storing garden " +
        "equipment, choosing ice melt and snow removal services.",
    blockTlds: competitorDomains,
});

/** What the team that activates deals reads from this stack. */
export const segments = {
    snowblowerBuyers: { id: snowblowerBuyers.segmentId, status: snowblowerBuyers.status },
    winterHomePreparation: { id: winterHomePreparation.segmentId, status: winterHomePreparation.status },
};

/** The team's whole library, in the same stack: submitted all at once, awaited once. */
export { segments as library } from "../library";
