import { connectAccount } from "../connectAccount";
import { coloursFor } from "../colours";
import type { Ending } from "../exitCodes";
import { readSource } from "../readSource";
import type { CommandContext } from "../CommandContext";
import { renderSegmentTable } from "./renderSegmentTable";
import { listSegments, type SegmentFilter, type SegmentListing } from "./SegmentListing";
import { parseStackExport } from "./stackExport";

export interface ListOptions extends SegmentFilter {
    /** Where `pulumi stack export` was written to. */
    readonly stack?: string;
    readonly json?: boolean;
}

/** Prints the segments of the account. */
export async function listCommand(options: ListOptions, context: CommandContext): Promise<Ending> {
    const { stack, json } = options;
    const managed =
        stack === undefined ? undefined : parseStackExport(await readSource(stack, "the stack", context), stack);
    const account = await connectAccount(context).api.list();
    const listing = listSegments(account, options, managed, context.clock.now());
    if (json === true) {
        context.out.write(`${JSON.stringify(listing, undefined, 2)}\n`);
    } else {
        print(listing, context);
    }
    return "success";
}

function print({ segments, missing }: SegmentListing, { out, err }: CommandContext): void {
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
