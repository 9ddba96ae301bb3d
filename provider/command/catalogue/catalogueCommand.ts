import type { Segment } from "../../segment/Segment";
import { accountOf, isAccountSet } from "../accountOf";
import type { Ending } from "../exitCodes";
import { readSource } from "../readSource";
import type { Surroundings } from "../Surroundings";
import { buildCatalogue } from "./buildCatalogue";
import { type EarlierCatalogue, parseEarlierCatalogue } from "./earlierCatalogue";
import { readStacks } from "./readStacks";
import { renderPage } from "./renderPage";
import { renderSegmentsCsv } from "./renderSegmentsCsv";

export interface CatalogueOptions {
    /** The folder to write to; made where it does not exist. */
    readonly out: string;
    /** Stacks, files, or "-"; see `readStacks`. */
    readonly stack?: readonly string[];
    readonly title: string;
    /** The `segments.json` of an earlier catalogue. */
    readonly since?: string;
}

/** Writes the page, `segments.json` and `segments.csv`. */
export async function catalogueCommand(options: CatalogueOptions, surroundings: Surroundings): Promise<Ending> {
    const { out, title } = options;
    const stacks = await readStacks(options.stack ?? [], surroundings);
    const earlier = await readEarlier(options.since, surroundings);
    const account = await readAccount(surroundings);
    const writtenDate = new Date(surroundings.clock.now()).toISOString();
    const catalogue = buildCatalogue({ title, writtenDate, stacks, account, earlier });
    const page = await surroundings.writeFiles(out, {
        "segments.json": `${JSON.stringify(catalogue, undefined, 2)}\n`,
        "segments.csv": renderSegmentsCsv(catalogue),
        "index.html": renderPage(catalogue, surroundings.readPageAssets()),
    });
    const { segments, orphans } = catalogue;
    surroundings.out.write(`${count(segments.length, "segment")}, ${count(orphans.length, "orphan")}: ${page}\n`);
    return "success";
}

async function readEarlier(
    source: string | undefined,
    surroundings: Surroundings,
): Promise<EarlierCatalogue | undefined> {
    return source === undefined
        ? undefined
        : parseEarlierCatalogue(await readSource(source, "the earlier catalogue", surroundings), source);
}

async function readAccount(surroundings: Surroundings): Promise<readonly Segment[] | undefined> {
    if (isAccountSet(surroundings)) {
        return accountOf(surroundings).api.list();
    }
    surroundings.err.write("CLASSIFY_API_KEY is not set: no orphans, statuses as of the last update\n");
    return undefined;
}

function count(number: number, what: string): string {
    return `${number} ${what}${number === 1 ? "" : "s"}`;
}
