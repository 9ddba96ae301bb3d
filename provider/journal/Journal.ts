import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rm } from "node:fs/promises";
import path from "node:path";
import { type JournalEntry, parseJournalEntry } from "./JournalEntry";
import { writeDurably } from "./writeDurably";

/** Identifies the create that an entry describes. */
export type JournalKey = Pick<JournalEntry, "urn" | "definitionHash" | "baseUrl">;

const extension = ".json";
/** A build takes hours. A week-old entry belongs to a stack that has not run since. */
const expiryMs = 7 * 24 * 3_600_000;

/**
 * The creates in flight, on disk, so that they survive the end of the engine or of this process. Each has one file, written
 * before the POST and again with the ID. The file is deleted when the engine passes the ID, because the state then has it.
 */
export class Journal {
    private entries: Promise<Map<string, JournalEntry>> | undefined;

    /** @param warn receives a warning for each file or folder that cannot be used */
    constructor(
        private readonly folder: string,
        private readonly now: () => number,
        private readonly warn: (text: string) => void,
    ) {}

    /**
     * The entries of earlier runs for the same resource, definition and API, newest first. Two accounts can share all three,
     * so the caller must check that the segment exists.
     */
    async find({ urn, definitionHash, baseUrl }: JournalKey): Promise<JournalEntry[]> {
        return [...(await this.read()).values()]
            .filter(
                (entry) => entry.urn === urn && entry.definitionHash === definitionHash && entry.baseUrl === baseUrl,
            )
            .sort((a, b) => b.startedAt.localeCompare(a.startedAt));
    }

    /** The segments that creates of other resources have built. */
    async takenByOthers({ urn, baseUrl }: Pick<JournalKey, "urn" | "baseUrl">): Promise<number[]> {
        const here = [...(await this.read()).values()].filter((entry) => entry.baseUrl === baseUrl);
        const others = here.filter((entry) => entry.urn !== urn);
        return others.flatMap(({ segmentId }) => segmentId ?? []);
    }

    /** Resolves when the entry is on disk, or after a warning that it cannot be written. */
    async write(entry: JournalEntry): Promise<void> {
        const name = fileName(entry);
        (await this.read()).set(name, entry);
        try {
            await this.save(path.join(this.folder, name), `${JSON.stringify(entry)}\n`);
        } catch (fault) {
            this.warn(
                `the journal in ${this.folder} cannot be written (${reasonOf(fault)}). If Pulumi is killed during a create, the next \`pulumi up\` may stop with a duplicate-name error that names the segment`,
            );
        }
    }

    /** Deletes the entries of an ID that the engine has passed for this resource: the state has it. */
    async settle(segmentId: number, urn: string): Promise<void> {
        for (const entry of [...(await this.read()).values()]) {
            if (entry.segmentId === segmentId && entry.urn === urn) {
                await this.forget(entry);
            }
        }
    }

    /** Deletes the entry of a create that has no segment to find. */
    async forget(entry: JournalEntry): Promise<void> {
        await this.remove(fileName(entry));
    }

    private async save(file: string, text: string): Promise<void> {
        try {
            await writeDurably(file, text);
        } catch (fault) {
            if (!isMissing(fault)) {
                throw fault;
            }
            await mkdir(this.folder, { recursive: true, mode: 0o700 });
            await writeDurably(file, text);
        }
    }

    private async remove(name: string): Promise<void> {
        (await this.read()).delete(name);
        try {
            await rm(path.join(this.folder, name), { force: true });
        } catch (fault) {
            this.warn(
                `the journal file ${path.join(this.folder, name)} cannot be removed (${reasonOf(fault)}). Delete the file`,
            );
        }
    }

    private read(): Promise<Map<string, JournalEntry>> {
        this.entries ??= this.readFolder();
        return this.entries;
    }

    private async readFolder(): Promise<Map<string, JournalEntry>> {
        const entries = new Map<string, JournalEntry>();
        for (const name of await this.fileNames()) {
            const file = path.join(this.folder, name);
            const text = await readFile(file, "utf8").catch((fault: unknown) => (isMissing(fault) ? undefined : ""));
            if (text === undefined) {
                // Another run of Pulumi has just deleted it.
                continue;
            }
            const entry = parseJournalEntry(text);
            if (entry === undefined || fileName(entry) !== name) {
                this.warn(`ignored ${file}, which is not a journal entry. Delete the file`);
            } else if (this.now() - Date.parse(entry.startedAt) > expiryMs) {
                await rm(file, { force: true }).catch(() => undefined);
            } else {
                entries.set(name, entry);
            }
        }
        return entries;
    }

    private async fileNames(): Promise<string[]> {
        try {
            return (await readdir(this.folder)).filter((name) => name.endsWith(extension));
        } catch (fault) {
            if (!isMissing(fault)) {
                this.warn(
                    `the journal in ${this.folder} cannot be read (${reasonOf(fault)}). Segments that an interrupted run requested may not be resumed automatically`,
                );
            }
            return [];
        }
    }
}

/** Derived from the content, so that files with other names are recognised as foreign. */
function fileName({ urn, baseUrl, definitionHash, startedAt }: JournalEntry): string {
    const identity = JSON.stringify([urn, baseUrl, definitionHash, startedAt]);
    return createHash("sha256").update(identity).digest("hex").slice(0, 32) + extension;
}

function isMissing(fault: unknown): boolean {
    return (fault as NodeJS.ErrnoException).code === "ENOENT";
}

function reasonOf(fault: unknown): string {
    return fault instanceof Error ? fault.message : String(fault);
}
