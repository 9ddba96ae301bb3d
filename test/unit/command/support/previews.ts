import { readFileSync } from "node:fs";
import path from "node:path";
import { parsePreview } from "../../../../provider/command/review/parsePreview";
import type { Preview, PreviewStep } from "../../../../provider/command/review/Preview";

/** A preview, or the Markdown expected of one, that the real engine wrote; paths are shortened. */
export function fixture(name: string): string {
    return readFileSync(path.join(__dirname, "..", "review", "fixtures", name), "utf8");
}

export function previewFixture(name: string): Preview {
    return parsePreview(fixture(name), name);
}

export const segmentType = "pulumi-nodejs:dynamic/classifySegment:ClassifySegment";

type Properties = Readonly<Record<string, unknown>>;

/** One step of a preview; what is not given is as for a segment whose definition does not change. */
export function step(
    op: string,
    {
        name = "buyers",
        type = segmentType,
        id = "61",
        importId,
        oldImportId,
        olds,
        news,
        changed = [],
    }: Partial<{
        readonly name: string;
        readonly type: string;
        readonly id: string;
        readonly importId: string;
        readonly oldImportId: string;
        readonly olds: Properties;
        readonly news: Properties;
        readonly changed: readonly string[];
    }> = {},
): PreviewStep {
    return {
        op,
        urn: `urn:pulumi:dev::project::${type}::${name}`,
        old:
            olds === undefined
                ? undefined
                : { id, importId: oldImportId, inputs: olds, outputs: { status: "complete", ...olds } },
        new: news === undefined ? undefined : { id: undefined, importId, inputs: news, outputs: {} },
        changed,
    };
}

export function preview(...steps: PreviewStep[]): Preview {
    return { steps, isIncomplete: false, sameCount: 0 };
}
