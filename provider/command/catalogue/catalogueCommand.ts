import { isAccountSet } from "../connectAccount";
import type { Ending } from "../exitCodes";
import { readSource } from "../readSource";
import type { CommandContext } from "../CommandContext";
import { idsInAccount, type StackExport } from "../stack/parseStackExport";
import { type AccountReading, readAccount } from "../stack/readAccount";
import { buildCatalogue } from "./buildCatalogue";
import { type EarlierCatalogue, parseEarlierCatalogue } from "./earlierCatalogue";
import { readStackName } from "./readStackName";
import { readStacks } from "./readStacks";
import { renderPage } from "./renderPage";
import { renderSegmentsCsv } from "./renderSegmentsCsv";

export interface CatalogueOptions {
    /** The folder to write to; created if it does not exist. */
    readonly out: string;
    /** Stacks, files, or "-"; see `readStacks`. */
    readonly stack?: readonly string[];
    readonly title: string;
    /** The `segments.json` of an earlier catalogue. */
    readonly since?: string;
}

/** Writes the page, `segments.json` and `segments.csv`. */
export async function catalogueCommand(options: CatalogueOptions, context: CommandContext): Promise<Ending> {
    const { out, title } = options;
    const stacks = await readStacks(options.stack ?? [], context);
    const earlier = await readEarlier(options.since, context);
    for (const { source } of stacks.filter((stack) => readStackName(stack, earlier?.stacks ?? []) === undefined)) {
        context.err.write(
            `${source} has no resources, so its export does not say which stack it is and is not compared. Name it: --stack ORGANISATION/PROJECT/STACK\n`,
        );
    }
    const account = await readAccountIfSet(stacks, context);
    const writtenDate = new Date(context.clock.now()).toISOString();
    const catalogue = buildCatalogue({ title, writtenDate, stacks, account, earlier });
    // `writeFiles` returns the path of the last file, so the page comes last.
    const pagePath = await context.writeFiles(out, {
        "segments.json": `${JSON.stringify(catalogue, undefined, 2)}\n`,
        "segments.csv": renderSegmentsCsv(catalogue),
        "index.html": renderPage(catalogue, context.readPageAssets()),
    });
    const { segments, orphans } = catalogue;
    context.out.write(`${count(segments.length, "segment")}, ${count(orphans.length, "orphan")}: ${pagePath}\n`);
    return "success";
}

async function readEarlier(source: string | undefined, context: CommandContext): Promise<EarlierCatalogue | undefined> {
    return source === undefined
        ? undefined
        : parseEarlierCatalogue(await readSource(source, "the earlier catalogue", context), source);
}

/** Undefined if no API key is set. */
async function readAccountIfSet(
    stacks: readonly StackExport[],
    context: CommandContext,
): Promise<AccountReading | undefined> {
    if (isAccountSet(context)) {
        return readAccount(stacks.flatMap(idsInAccount), context);
    }
    context.err.write("CLASSIFY_API_KEY is not set: no orphans, statuses as of the last update\n");
    return undefined;
}

function count(number: number, what: string): string {
    return `${number} ${what}${number === 1 ? "" : "s"}`;
}
