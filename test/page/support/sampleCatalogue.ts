import type { Segment } from "../../../provider/segment/Segment";
import { buildCatalogue } from "../../../provider/command/catalogue/buildCatalogue";
import type { Catalogue } from "../../../provider/command/catalogue/Catalogue";
import { parseEarlierCatalogue } from "../../../provider/command/catalogue/earlierCatalogue";
import { parseStackExport } from "../../../provider/command/stack/parseStackExport";
import { secretValue, type SegmentResource, stackExport } from "../../unit/command/support/stackExports";

const writtenDate = "2026-02-13T12:00:00Z";
const hourMs = 3_600_000;

/** A date so many hours before the catalogue is written. */
function ago(hours: number): string {
    return new Date(Date.parse(writtenDate) - hours * hourMs).toISOString();
}

function built(hoursAgo: number, hours: number) {
    return { status: "complete", createdDate: ago(hoursAgo), processedDate: ago(hoursAgo - hours) };
}

const buyersNow = "Homeowners comparing snowblowers for steep driveways";

const production: readonly SegmentResource[] = [
    {
        key: "buyers",
        id: 70,
        inputs: {
            name: "Snowblower Buyers",
            prompt: buyersNow,
            exampleUrls: ["https://www.example.com/snow?a=1&b=2", "javascript:alert(1)"],
            blockTlds: ["toro.com"],
            clientId: "acme",
        },
        outputs: built(30, 1.5),
    },
    { key: "ski-weekends", library: "winter", id: 62, inputs: { name: "Ski Weekends" }, outputs: built(800, 1.2) },
    {
        key: "cafés",
        library: "winter",
        id: 63,
        inputs: { name: "Winter Cafés", clientId: "northwind" },
        outputs: built(1_500, 2.1),
    },
    {
        key: "sledders",
        library: "winter",
        id: 64,
        inputs: { name: "Sledders" },
        outputs: { status: "failed", createdDate: ago(5), processedDate: undefined },
    },
    {
        key: "skaters",
        library: "winter",
        id: 65,
        inputs: { name: "Skaters" },
        outputs: { status: "processing", createdDate: ago(0.75), processedDate: undefined },
    },
    {
        key: "late",
        library: "winter",
        id: 66,
        inputs: { name: "Late Risers" },
        outputs: { status: "pending", createdDate: ago(9), processedDate: undefined },
    },
    { key: "hush", id: 67, inputs: { name: "Hush", prompt: secretValue }, outputs: built(50, 1) },
];

const staging: readonly SegmentResource[] = [
    { key: "buyers", id: 68, inputs: { name: "Snowblower Buyers (staging)" }, outputs: built(60, 1.7) },
];

/** Two stacks, an account with an orphan and without segment 62, and an earlier catalogue to compare with. */
export function sampleCatalogue(): Catalogue {
    const before = buildCatalogue({
        title: "Acme audiences",
        writtenDate: ago(24),
        stacks: [
            parse({
                segments: [
                    {
                        key: "buyers",
                        id: 61,
                        inputs: {
                            name: "Snowblower Buyers",
                            prompt: "Homeowners buying snowblowers for steep driveways",
                        },
                    },
                    { key: "hush", id: 67, outputs: { status: "processing" } },
                    { key: "gone", id: 60, inputs: { name: "Gone Fishing", prompt: "Anglers" } },
                ],
            }),
        ],
        account: undefined,
        earlier: undefined,
    });
    return buildCatalogue({
        title: "Acme audiences",
        writtenDate,
        stacks: [
            parse({ segments: production, creating: [{ key: "new" }] }),
            parse({ stack: "staging", segments: staging }),
        ],
        account: { segments: account(), clocks: { aheadMs: 0, pollIntervalMs: 60_000 } },
        earlier: parseEarlierCatalogue(JSON.stringify(before), "before"),
    });
}

/** A catalogue of one stack that was not compared with the account. */
export function catalogueOf(segments: readonly SegmentResource[]): Catalogue {
    return buildCatalogue({
        title: "Acme audiences",
        writtenDate,
        stacks: [parse({ segments })],
        account: undefined,
        earlier: undefined,
    });
}

function parse(contents: Parameters<typeof stackExport>[0]) {
    return parseStackExport(stackExport(contents), "stack.json");
}

function account(): Segment[] {
    const known = [...production, ...staging]
        .filter(({ id }) => id !== 62)
        .map(({ id = 0, outputs }) => ({ id, name: "In the account", ...(outputs as Omit<Segment, "id" | "name">) }));
    return [...known, { id: 60, name: "Gone Fishing", ...(built(2_000, 1.1) as Omit<Segment, "id" | "name">) }];
}
