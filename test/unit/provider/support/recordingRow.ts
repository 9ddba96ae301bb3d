import type { Row } from "../../../../provider/engine/Row";

export interface RecordingRow extends Row {
    readonly progressed: string[];
    readonly said: string[];
    readonly warned: string[];
}

/** A row that remembers what it was told; like the engine's, it says the same thing once. */
export function recordingRow(): RecordingRow {
    const progressed: string[] = [];
    const said: string[] = [];
    const warned: string[] = [];
    return {
        progressed,
        said,
        warned,
        progress: (text) => progressed.push(text),
        info: (text) => {
            addOnce(said, text);
        },
        warn: (text) => {
            addOnce(warned, text);
        },
    };
}

function addOnce(texts: string[], text: string): void {
    if (!texts.includes(text)) {
        texts.push(text);
    }
}
