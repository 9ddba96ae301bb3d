import { z } from "zod";
import { isCompletionType, typeTokens } from "../../engine/typeTokens";
import type { StateResource } from "../../recovery/StackDeployment";
import { segmentStatuses } from "../../segment/Segment";
import type { StackExport } from "../stack/parseStackExport";
import { furtherBuild, toBuild } from "./build";
import type { Build } from "./Catalogue";

const recordedBuild = z.object({
    status: z.enum(segmentStatuses),
    createdDate: z.string().nullish(),
    processedDate: z.string().nullish(),
});

/** The build of a segment, as its own resource tells it. */
export function readOwnBuild({ outputs }: StateResource): Build {
    return readBuild(outputs) ?? { status: "unknown" };
}

/**
 * The builds that libraries and completions record, by segment ID. They may be fresher than those of the segments
 * themselves, which change only when the segment is updated.
 */
export function readSharedBuilds(stacks: readonly StackExport[]): ReadonlyMap<number, Build> {
    const builds = new Map<number, Build>();
    const resources = stacks.flatMap(({ resources: all }) => all);
    for (const { outputs } of resources.filter(({ type }) => isCompletionType(type) || type === typeTokens.library)) {
        for (const record of recordsIn(outputs?.["segments"])) {
            const { id } = record as { readonly id?: unknown };
            const build = readBuild(record);
            if (typeof id === "number" && build !== undefined) {
                builds.set(id, furtherBuild(build, builds.get(id)));
            }
        }
    }
    return builds;
}

/** A completion has a list, a library a record by key. */
function recordsIn(segments: unknown): unknown[] {
    return (typeof segments === "object" && segments !== null ? Object.values(segments) : []).filter(
        (record) => typeof record === "object" && record !== null,
    );
}

function readBuild(record: unknown): Build | undefined {
    const parsed = recordedBuild.safeParse(record);
    return parsed.success ? toBuild(parsed.data) : undefined;
}
