import type { CatalogueStatus } from "../../provider/command/catalogue/Catalogue";
import type { Entry } from "./Entry";

/** Why a segment needs attention, most urgent first. */
export const concerns = ["failed", "missing", "late", "creating", "building"] as const;
export type Concern = (typeof concerns)[number];

const hourMs = 3_600_000;
/** Twice what Classify names as the longest usual build. */
const lateAfterMs = 4 * hourMs;

/** Undefined for a complete segment. `asOf` is when the status was known, in milliseconds since the epoch. */
export function concernOf(entry: Entry, asOf: number): Concern | undefined {
    if (entry.isMissing === true) {
        return "missing";
    }
    return statusConcern(entry.status, asOf - Date.parse(entry.createdDate ?? ""));
}

function statusConcern(status: CatalogueStatus, ageMs: number): Concern | undefined {
    switch (status) {
        case "complete":
            return undefined;
        case "failed":
            return "failed";
        case "unknown":
            return "creating";
        case "pending":
        case "processing":
            return ageMs > lateAfterMs ? "late" : "building";
    }
}

/** What a concern is called, and what the reader should do. */
export const concernTexts: Readonly<Record<Concern, { readonly title: string; readonly advice: string }>> = {
    failed: {
        title: "failed to build",
        advice: "Do not activate it. Contact your Classify representative and name its ID. A changed definition builds a new segment with a new ID.",
    },
    missing: {
        title: "not in the account of this API key",
        advice: "The stack declares it, and the account that this catalogue was made from does not have it. Ask an engineer to check the API key of the catalogue first, and then to run “pulumi refresh”.",
    },
    late: {
        title: "building for more than 4 hours",
        advice: "Builds usually take 1 to 2 hours. Ask an engineer to run “pulumi up”. If it is still building after that, contact your Classify representative.",
    },
    creating: {
        title: "without an ID yet",
        advice: "Its creation is under way or was interrupted. If no update is running, ask an engineer to run “pulumi up”, which finds the segment or builds it.",
    },
    building: {
        title: "building",
        advice: "There is nothing to do. Builds usually take 1 to 2 hours. Activate the ID when the status is complete.",
    },
};
