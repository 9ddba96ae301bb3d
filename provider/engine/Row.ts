/** A resource's row in Pulumi's display. */
export interface Row {
    /** Replaces the last progress text; removed when the operation ends. */
    progress(text: string): void;
    /** Stays under the resource. Repeated texts are shown once. */
    info(text: string): void;
    /** Like `info`, as a warning. */
    warn(text: string): void;
}

/** A row that shows nothing. */
export const silentRow: Row = { progress: () => undefined, info: () => undefined, warn: () => undefined };
