import { readdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import * as pulumi from "@pulumi/pulumi";
import { journalFolder, parseJournalEntry } from "../journal/JournalEntry";

const created = new Map<string, string>();
let isListening = false;

/**
 * Once the engine shows the ID to the program, the state has it, and the journal need not keep it. Without this, a
 * `pulumi up --replace` right after a build would find that build in the journal: the engine then shows the old ID to nobody.
 */
export function settleWhenCreated(resource: pulumi.CustomResource): void {
    if (pulumi.runtime.isDryRun()) {
        return;
    }
    if (!isListening) {
        isListening = true;
        process.once("exit", removeSettledEntries);
    }
    pulumi.all([resource.urn, resource.id]).apply(([urn, id]) => created.set(urn, id));
}

function removeSettledEntries(): void {
    try {
        const folder = journalFolder(process.env);
        for (const file of readdirSync(folder).map((name) => path.join(folder, name))) {
            const entry = parseJournalEntry(readText(file));
            if (entry?.segmentId !== undefined && created.get(entry.urn) === String(entry.segmentId)) {
                rmSync(file);
            }
        }
    } catch {
        // No folder, or none that can be changed: the provider process says so when it matters.
    }
}

/** What cannot be read is none of ours, and keeps nothing else from being settled. */
function readText(file: string): string {
    try {
        return readFileSync(file, "utf8");
    } catch {
        return "";
    }
}
