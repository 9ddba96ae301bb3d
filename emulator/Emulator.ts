import type { ClockSetting } from "./Clock";
import type { Fault } from "./faults/Fault";
import type { RequestRecord } from "./requests/RequestLog";
import type { ForeignSegment, SegmentEdit, StoredSegment } from "./segments/StoredSegment";

export interface EmulatorOptions {
    /** Port on 127.0.0.1; default 0: any free one. */
    readonly port?: number;
    /** Keeps the segments and what happens to them, for later emulators on the same file; without it, memory only. */
    readonly dataFile?: string;
    /** Time from the creation of a segment to the end of its build, in milliseconds; default 20,000. */
    readonly buildTimeMs?: number;
    /** API keys and the account each belongs to; without it, every key belongs to one account. */
    readonly keys?: Readonly<Record<string, string>>;
    /** Milliseconds since 1970; default the machine's clock. */
    readonly now?: () => number;
    /** Hears of each request to the vendor's API when it is over. */
    readonly onAnswered?: (request: RequestRecord) => void;
}

/** A running Classify API on this machine. */
export interface Emulator {
    /** "http://127.0.0.1:PORT"; the API's paths begin with /v1/clsfy. */
    readonly baseUrl: string;
    readonly port: number;
    /** Requests to the vendor's API in the order of their arrival. */
    requests(): readonly RequestRecord[];
    /** Segments of all accounts as they stand now, oldest first. */
    segments(): readonly StoredSegment[];
    inject(fault: Fault): void;
    clearFaults(): void;
    /** Sets the API's clock: the dates of segments, the `Date` of answers and the progress of builds follow it. */
    setClock(setting: ClockSetting): void;
    /** Puts a segment into an account that no request asked for. */
    add(segment: ForeignSegment): StoredSegment;
    /** Repairs, breaks or delays a build. */
    edit(id: number, change: SegmentEdit): void;
    /** Makes a segment unknown to its account; its ID is not used again. */
    remove(id: number): void;
    /** Cuts all connections, also those that hang, and frees the port. */
    close(): Promise<void>;
}
