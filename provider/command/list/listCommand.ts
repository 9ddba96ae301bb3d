import { type Command, Option } from "commander";
import type { ClockDifference } from "../../recovery/lostRequest";
import { segmentStatuses } from "../../segment/Segment";
import { coloursFor, renderSegmentTable } from "./renderSegmentTable";
import type { CommandContext } from "../CommandContext";
import { environmentHelp } from "../environmentHelp";
import { type Ending, exitCodeHelp } from "../exitCodes";
import { readSource } from "../readSource";
import {
    idsInAccount,
    managedSegments,
    parseStackExport,
    segmentIdOf,
    type StackExport,
} from "../stack/parseStackExport";
import { isRequested, pendingRequests } from "../stack/pendingRequests";
import { readAccount } from "../stack/readAccount";
import { listSegments, type SegmentFilter, type SegmentListing, type StackSegments } from "./SegmentListing";

/** The subcommand `list` on the command line. */
export function addList(program: Command, context: CommandContext, end: (ending: Ending) => void): void {
    program
        .command("list")
        .summary("list the segments of the account")
        .description("Prints the segments of the account as a table.")
        .addOption(new Option("--status <status>", "only segments with this status").choices(segmentStatuses))
        .option("--name <text>", "only segments with this text in their name")
        .option("--stack <file>", "mark what this `pulumi stack export` manages; - is\nstandard input")
        .option("--json", "print the list as JSON")
        .addHelpText(
            "after",
            `
Examples:
  $ pulumi-classify list --status processing
  $ pulumi stack export | pulumi-classify list --stack -
${environmentHelp}`,
        )
        .addHelpText("after", exitCodeHelp(["success", "failure", "usage"]))
        .action(async (options: ListOptions) => {
            end(await listCommand(options, context));
        });
}

interface ListOptions extends SegmentFilter {
    /** The file with the output of `pulumi stack export`. */
    readonly stack?: string;
    readonly json?: boolean;
}

/** Prints the segments of the account. */
async function listCommand(options: ListOptions, context: CommandContext): Promise<Ending> {
    const { stack, json } = options;
    const exported = stack === undefined ? undefined : await readStack(stack, context);
    const account = await readAccount(exported === undefined ? [] : idsInAccount(exported), context);
    const related = exported && segmentsOf(exported, account.clocks);
    const listing = listSegments(account.segments, options, related, context.clock.now());
    if (json === true) {
        context.out.write(`${JSON.stringify(listing, undefined, 2)}\n`);
    } else {
        print(listing, context);
    }
    return "success";
}

async function readStack(source: string, context: CommandContext): Promise<StackExport> {
    return parseStackExport(await readSource(source, "the stack", context), source);
}

function segmentsOf(stack: StackExport, clocks: ClockDifference): StackSegments {
    const requests = pendingRequests(stack);
    return {
        expected: idsInAccount(stack),
        managed: new Set(managedSegments(stack).flatMap((resource) => segmentIdOf(resource) ?? [])),
        isRequested: (segment) => isRequested(segment, requests, clocks),
    };
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
        err.write(`\nIn the stack, but not in the account of this API key: segment ${missing.join(", ")}.\n`);
    }
}
