import { readdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import * as pulumi from "@pulumi/pulumi";
import { journalFolder, parseJournalEntry } from "../journal/JournalEntry";

const created = new Map<string, string>();
let isListening = false;

/**
 * Deletes a create's journal entry after the engine has passed the ID to the program, because the state then has it. Otherwise
 * a resource that is created again right after its build would resume that build if no state shows it: after `pulumi state
 * delete`, and after `pulumi up --replace` where the state cannot be read.
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
        // There is no folder, or it is not writable. The provider process warns of it when needed.
    }
}

/** An unreadable file is not a journal entry, and must not stop the deletion of others. */
function readText(file: string): string {
    try {
        return readFileSync(file, "utf8");
    } catch {
        return "";
    }
}
