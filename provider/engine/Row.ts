/** A resource's own row in Pulumi's display: what the person in front of it sees while we work. */
export interface Row {
    /** Replaces the last progress text; gone when the operation ends. */
    progress(text: string): void;
    /** Stays under the resource; said once, however often it is asked for. */
    info(text: string): void;
    /** Like `info`, as a warning. */
    warn(text: string): void;
}

/** A row that shows nothing. */
export const silentRow: Row = { progress: () => undefined, info: () => undefined, warn: () => undefined };
