import { homedir } from "node:os";
import path from "node:path";
import { z } from "zod";

const entrySchema = z.object({
    version: z.literal(1),
    urn: z.string().min(1),
    /** Hash of the definition's meaning. The definition itself is not stored. */
    definitionHash: z.string().regex(/^[0-9a-f]{64}$/),
    baseUrl: z.string(),
    /** ISO 8601; just before the POST. */
    startedAt: z.iso.datetime(),
    /** Segments of the same name that the account had before the POST. */
    namesakes: z.array(z.int().positive()),
    /** Set when the response to the POST has arrived. */
    segmentId: z.int().positive().optional(),
});

/** One create in flight. */
export type JournalEntry = z.infer<typeof entrySchema>;

/** Undefined for any text that is not a journal entry. */
export function parseJournalEntry(text: string): JournalEntry | undefined {
    try {
        return entrySchema.safeParse(JSON.parse(text)).data;
    } catch {
        return undefined;
    }
}

/** The folder `in-flight` in Pulumi's home folder of this machine. */
export function journalFolder(environment: NodeJS.ProcessEnv): string {
    const home = environment["PULUMI_HOME"];
    const pulumiHome = home === undefined || home === "" ? path.join(homedir(), ".pulumi") : home;
    return path.join(pulumiHome, "pulumi-classify", "in-flight");
}
