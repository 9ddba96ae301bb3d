import { typeTokens } from "../../provider/engine/typeTokens";

const hourMs = 3_600_000;
const firstBuild = Date.parse("2025-01-01T00:00:00Z");
const topics = ["snowblowers", "ski weekends", "city breaks", "kitchen remodels", "electric cars", "trail running"];
const statuses = ["processing", "failed", "pending"];

/** What `pulumi stack export` would write for a library of so many segments, each as large as those of the example library. */
export function largeStack(segments: number): string {
    const urn = (type: string, name: string): string => `urn:pulumi:production::audiences::${type}::${name}`;
    const library = { urn: urn(typeTokens.library, "library"), type: typeTokens.library };
    const members = Array.from({ length: segments }, (_, index) => ({
        urn: urn(`${typeTokens.library}$${typeTokens.segment}`, `library-audience-${index}`),
        type: typeTokens.segment,
        id: String(index + 1),
        parent: library.urn,
        inputs: definition(index),
        outputs: { ...definition(index), segmentId: index + 1, ...build(index) },
    }));
    return JSON.stringify({ version: 3, deployment: { resources: [library, ...members] } });
}

function definition(index: number) {
    const topic = topics[index % topics.length] ?? "";
    return {
        name: `Audience ${index}: ${topic}`,
        prompt: `People who research ${topic} number ${index}: what to buy, what it costs, whom others recommend, and how to prepare for the season. They read tests, compare offers and plan weeks ahead.`,
        exampleUrls: [`https://www.example.com/${index}/guide`, `https://www.example.org/tests/${index}.html`],
        blockTlds: ["craftsman.com", "toro.com"],
        clientId: `client-${index % 20}`,
    };
}

/** One segment in a hundred is not complete. */
function build(index: number) {
    const created = firstBuild + index * hourMs;
    const createdDate = new Date(created).toISOString();
    return index % 100 === 0
        ? { status: statuses[(index / 100) % statuses.length], createdDate }
        : {
              status: "complete",
              createdDate,
              processedDate: new Date(created + hourMs * (1 + (index % 37) / 37)).toISOString(),
          };
}
