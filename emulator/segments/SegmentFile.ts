import { closeSync, existsSync, mkdirSync, openSync, readFileSync, truncateSync, writeSync } from "node:fs";
import { dirname } from "node:path";
import { z } from "zod";
import { segmentEdit, segmentRecord } from "./StoredSegment";

const segmentEvent = z.discriminatedUnion("event", [
    z.object({ event: z.literal("created"), segment: segmentRecord }),
    z.object({ event: z.literal("edited"), id: z.int(), at: z.number(), change: segmentEdit }),
    z.object({ event: z.literal("removed"), id: z.int() }),
]);

/** Something that happened to a segment: one line of the data file. */
export type SegmentEvent = z.infer<typeof segmentEvent>;

/** The append-only data file: JSON, one event per line. */
export class SegmentFile {
    /** What earlier emulators wrote. */
    readonly events: readonly SegmentEvent[];
    private readonly descriptor: number;

    constructor(path: string) {
        mkdirSync(dirname(path), { recursive: true });
        this.events = existsSync(path) ? readEvents(path) : [];
        this.descriptor = openSync(path, "a");
    }

    /** Hands the line to the operating system before it returns: what was answered survives a killed emulator. */
    append(event: SegmentEvent): void {
        writeSync(this.descriptor, `${JSON.stringify(event)}\n`);
    }

    close(): void {
        closeSync(this.descriptor);
    }
}

function readEvents(path: string): SegmentEvent[] {
    const content = readFileSync(path);
    const wholeLines = content.subarray(0, content.lastIndexOf("\n") + 1);
    if (wholeLines.length < content.length) {
        // An emulator died while it wrote; nobody was told of this segment, and the next line needs a clean start.
        truncateSync(path, wholeLines.length);
    }
    const lines = wholeLines.toString("utf8").split("\n").slice(0, -1);
    return lines.map((line, index) => readEvent(line, `${path}:${index + 1}`));
}

function readEvent(line: string, place: string): SegmentEvent {
    try {
        return segmentEvent.parse(JSON.parse(line));
    } catch (cause) {
        throw new Error(`${place} is not a line that the emulator wrote; repair or delete the file`, { cause });
    }
}
