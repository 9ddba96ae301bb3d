import * as pulumi from "@pulumi/pulumi";

/** Resources that the program registered since the mocks were set, by name. */
export type Registered = Map<string, pulumi.runtime.MockResourceArgs>;

let nextId = 61;

/** Stands in for the engine: takes note of what is registered, and answers as if every build were complete. */
export async function mockEngine({ preview = false } = {}): Promise<Registered> {
    const registered: Registered = new Map();
    nextId = 61;
    await pulumi.runtime.setMocks(
        {
            newResource: (resource) => {
                registered.set(resource.name, resource);
                return stateOf(resource);
            },
            call: () => ({}),
        },
        "campaign",
        "dev",
        preview,
    );
    return registered;
}

/** What an output is, once it is known. */
export function valueOf<T>(output: pulumi.Output<T>): Promise<T> {
    return new Promise((resolve) => {
        output.apply(resolve);
    });
}

function stateOf({ type, id, inputs }: pulumi.runtime.MockResourceArgs): {
    id: string;
    state: Record<string, unknown>;
} {
    const given = inputs as Record<string, unknown>;
    if (type.endsWith(":SegmentCompletion")) {
        const segments = (given["segmentIds"] as number[]).map((each) => ({
            ...dates,
            id: each,
            name: `Segment ${each}`,
        }));
        return { id: "completion", state: { ...given, segments } };
    }
    const segmentId = id === undefined || id === "" ? nextId++ : Number(id);
    return { id: String(segmentId), state: { ...given, ...dates, segmentId } };
}

const dates = {
    status: "complete",
    createdDate: "2026-01-01T00:00:00Z",
    processedDate: "2026-01-01T01:00:00Z",
} as const;
