/** A resource's own row in Pulumi's display: what the person in front of it sees while we work. */
export interface Row {
    /** Replaces the last progress text; gone when the operation ends. */
    progress(text: string): void;
    /** Stays under the resource; said once, however often it is asked for. */
    say(text: string): void;
    /** Like `say`, as a warning. */
    warn(text: string): void;
}

/** A row that shows nothing. */
export const silentRow: Row = { progress: () => undefined, say: () => undefined, warn: () => undefined };
