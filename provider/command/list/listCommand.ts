import { accountOf } from "../accountOf";
import { coloursFor } from "../colours";
import type { Ending } from "../exitCodes";
import { readSource } from "../readSource";
import { managedSegments, parseStackExport, segmentIdOf } from "../stack/stackExport";
import type { Surroundings } from "../Surroundings";
import { renderSegmentTable } from "./renderSegmentTable";
import { listSegments, type ManagedSegments, type SegmentFilter, type SegmentListing } from "./SegmentListing";

export interface ListOptions extends SegmentFilter {
    /** Where `pulumi stack export` was written to. */
    readonly stack?: string;
    readonly json?: boolean;
}

/** Prints the segments of the account. */
export async function listCommand(options: ListOptions, surroundings: Surroundings): Promise<Ending> {
    const { stack, json } = options;
    const managed = stack === undefined ? undefined : await readManagedSegments(stack, surroundings);
    const account = await accountOf(surroundings).api.list();
    const listing = listSegments(account, options, managed, surroundings.clock.now());
    if (json === true) {
        surroundings.out.write(`${JSON.stringify(listing, undefined, 2)}\n`);
    } else {
        print(listing, surroundings);
    }
    return "success";
}

async function readManagedSegments(source: string, surroundings: Surroundings): Promise<ManagedSegments> {
    const stack = parseStackExport(await readSource(source, "the stack", surroundings), source);
    return new Set(managedSegments(stack).flatMap((resource) => segmentIdOf(resource) ?? []));
}

function print({ segments, missing }: SegmentListing, { out, err }: Surroundings): void {
    if (segments.length === 0) {
        err.write("no segment matches\n");
    } else {
        out.write(renderSegmentTable(segments, { columns: out.columns, colours: coloursFor(out) }));
    }
    if (segments.some(({ stack }) => stack === "orphan")) {
        err.write("\nOrphans belong to no resource of this stack; another stack may manage them.\n");
    }
    if (missing.length > 0) {
        err.write(`\nIn the stack, but not in the account: segment ${missing.join(", ")}.\n`);
    }
}
