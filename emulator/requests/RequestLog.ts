import { keyFingerprint, type RequestKind, requestKind } from "../wire/requestHead";

/** One request as it arrived, and what became of it. The API key itself is never kept. */
export interface RequestRecord {
    /** Milliseconds since 1970, by the emulator's clock. */
    readonly at: number;
    readonly method: string;
    readonly path: string;
    readonly kind: RequestKind;
    readonly apiKeyPresent: boolean;
    /** The same for the same key, so that a rotated key is visible. */
    readonly keyFingerprint?: string;
    readonly body?: unknown;
    /** Undefined while there is no answer, and for ever when the connection was cut. */
    readonly status?: number;
    /** Time until the answer was out or the connection gone, in milliseconds. */
    readonly ms?: number;
}

/** A request on arrival. */
export interface ArrivedRequest {
    readonly method: string;
    readonly path: string;
    readonly apiKey: string | undefined;
}

/** All requests to the vendor's API, in the order of their arrival. */
export class RequestLog {
    private entries: RequestRecord[] = [];

    constructor(private readonly now: () => number) {}

    /** The entry is completed by `note` while the request is handled. */
    arrived({ method, path, apiKey }: ArrivedRequest): RequestRecord {
        const entry = {
            at: this.now(),
            method,
            path,
            kind: requestKind(method, path),
            apiKeyPresent: apiKey !== undefined,
            ...(apiKey === undefined ? {} : { keyFingerprint: keyFingerprint(apiKey) }),
        };
        this.entries.push(entry);
        return entry;
    }

    note(entry: RequestRecord, facts: Pick<RequestRecord, "body" | "status" | "ms">): void {
        Object.assign(entry, facts);
    }

    all(): readonly RequestRecord[] {
        return this.entries.slice();
    }

    clear(): void {
        this.entries = [];
    }
}
