import * as pulumi from "@pulumi/pulumi";
import * as classify from "pulumi-classify/native";

const config = new pulumi.Config();

/** One provider for each account. */
const retail = new classify.Provider("retail", { apiKey: config.requireSecret("retailApiKey") });
const travel = new classify.Provider("travel", { apiKey: config.requireSecret("travelApiKey") });

const buyers = new classify.ClassifySegment(
    "snowblower-buyers",
    { name: "Snowblower Buyers", prompt: "Homeowners researching and purchasing snowblowers for winter driveways" },
    { provider: retail },
);

const winter = new classify.SegmentLibrary(
    "winter",
    {
        definitions: {
            "ski-weekends": {
                name: "Ski Weekends",
                prompt: "Families planning a weekend of skiing within a day's drive",
            },
            "cabin-renters": { name: "Cabin Renters", prompt: "Groups of friends comparing mountain cabins to rent" },
        },
    },
    { providers: { classify: travel } },
);

/** The segment IDs by account, for the activation of deals. */
export const segmentIds = {
    retail: buyers.segmentId,
    travel: winter.segments.apply((segments) => Object.values(segments).map(({ id }) => id)),
};
