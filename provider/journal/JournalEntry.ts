import { homedir } from "node:os";
import path from "node:path";
import { z } from "zod";

const entrySchema = z.object({
    version: z.literal(1),
    urn: z.string().min(1),
    /** Hash of what the definition means; the definition itself is not written down. */
    definitionHash: z.string().regex(/^[0-9a-f]{64}$/),
    baseUrl: z.string(),
    /** ISO 8601; just before the POST. */
    startedAt: z.iso.datetime(),
    /** Segments of the same name that the account had before the POST: the new one is none of these. */
    namesakes: z.array(z.int().positive()),
    /** Present as soon as the answer to the POST is in. */
    segmentId: z.int().positive().optional(),
});

/** One create in flight. */
export type JournalEntry = z.infer<typeof entrySchema>;

/** Undefined for anything that is not an entry of this journal, whatever bytes it has. */
export function parseJournalEntry(text: string): JournalEntry | undefined {
    try {
        return entrySchema.safeParse(JSON.parse(text)).data;
    } catch {
        return undefined;
    }
}

/** `in-flight` in the folder where Pulumi keeps what is this machine's own. */
export function journalFolder(environment: NodeJS.ProcessEnv): string {
    const home = environment["PULUMI_HOME"];
    const pulumiHome = home === undefined || home === "" ? path.join(homedir(), ".pulumi") : home;
    return path.join(pulumiHome, "pulumi-classify", "in-flight");
}
