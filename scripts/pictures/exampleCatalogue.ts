import { join } from "node:path";
import { buildCatalogue } from "../../provider/command/catalogue/buildCatalogue";
import type { Catalogue } from "../../provider/command/catalogue/Catalogue";
import { parseEarlierCatalogue } from "../../provider/command/catalogue/earlierCatalogue";
import { parseStackExport } from "../../provider/command/stack/parseStackExport";
import { readDefinitionFolder } from "../../provider/definitions/readDefinitionFolder";
import { typeTokens } from "../../provider/engine/typeTokens";
import type { Segment, SegmentStatus } from "../../provider/segment/Segment";
import { repositoryRoot } from "../repositoryRoot";

type Definitions = ReturnType<typeof readDefinitionFolder>;

const title = "Audience library";
const writtenDate = "2026-11-24T09:30:00Z";
const hourMs = 3_600_000;
const firstId = 61;

const rebuilt = "trail-runners";
const added = "family-ski-holidays";
const failed = "home-gardeners";

/** The example library on a morning on which one segment is new, one is being rebuilt and one has failed. */
export function exampleCatalogue(): Catalogue {
    const definitions = readDefinitionFolder(join(repositoryRoot, "examples/library/segments"));
    const before = segmentsOf(definitions).filter(([key]) => key !== added);
    const earlier = buildCatalogue({
        title,
        writtenDate: hoursAgo(24),
        stacks: [stackOf(before, { ...definitions, [rebuilt]: reworded(definitions[rebuilt]) })],
        account: undefined,
        earlier: undefined,
    });
    const now = segmentsOf(definitions).map(([key, segment]): [string, Segment] => [
        key,
        key === rebuilt ? { ...segment, id: 80, ...build("processing", 0.8) } : segment,
    ]);
    const orphan = { id: 58, name: "Festival Goers", ...build("complete", 3_000, 1.4) };
    const old = before.filter(([key]) => key === rebuilt);
    return buildCatalogue({
        title,
        writtenDate,
        stacks: [stackOf(now, definitions)],
        account: {
            segments: [orphan, ...old, ...now].map((each) => (Array.isArray(each) ? each[1] : each)),
            clocks: { aheadMs: 0, pollIntervalMs: 60_000 },
        },
        earlier: parseEarlierCatalogue(JSON.stringify(earlier), "the day before"),
    });
}

/** One segment for each definition; all but one complete, built over the months. */
function segmentsOf(definitions: Definitions): [string, Segment][] {
    return Object.entries(definitions).map(([key, { name }], index) => {
        const hours = key === added ? 20 : 120 + ((index * 397) % 2_600);
        const state = key === failed ? build("failed", 26) : build("complete", hours, 1 + ((index * 5) % 9) / 10);
        return [key, { id: firstId + index, name, ...state }];
    });
}

function reworded(definition: Definitions[string] | undefined): Definitions[string] {
    return {
        ...definition,
        prompt: definition?.prompt?.replace("road to trail", "pavement to trail"),
    } as Definitions[string];
}

function stackOf(segments: readonly (readonly [string, Segment])[], definitions: Definitions) {
    const urn = (type: string, name: string): string => `urn:pulumi:production::audiences::${type}::${name}`;
    const parent = urn(typeTokens.library, "library");
    const resources = segments.map(([key, { id, ...segment }]) => ({
        urn: urn(`${typeTokens.library}$${typeTokens.segment}`, `library-${key}`),
        type: typeTokens.segment,
        id: String(id),
        parent,
        inputs: definitions[key],
        outputs: { ...definitions[key], ...segment, segmentId: id },
    }));
    return parseStackExport(JSON.stringify({ deployment: { resources } }), "the example library");
}

function build(status: SegmentStatus, beganHoursAgo: number, hours?: number) {
    const processed = hours === undefined ? {} : { processedDate: hoursAgo(beganHoursAgo - hours) };
    return { status, createdDate: hoursAgo(beganHoursAgo), ...processed };
}

function hoursAgo(hours: number): string {
    return new Date(Date.parse(writtenDate) - hours * hourMs).toISOString();
}
