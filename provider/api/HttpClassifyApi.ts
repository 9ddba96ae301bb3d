import type { AxiosInstance, AxiosRequestConfig } from "axios";
import { type Settings, whereToSetTheKey } from "../config/Settings";
import type { Segment } from "../segment/Segment";
import type { SegmentDefinition } from "../segment/definition";
import type { Clock } from "../time/Clock";
import { ApiError } from "./ApiError";
import type { ClassifyApi } from "./ClassifyApi";
import type { createHttpClient } from "./createHttpClient";
import {
    type Attempt,
    fromAnswer,
    fromInterruption,
    fromNoAnswer,
    fromUnreadable,
    type RawAnswer,
} from "./translateFailure";
import { type Parsed, parseCreated, parseSegment, parseSegments, type RequestBody, toRequestBody } from "./wire";
import { withoutSecrets } from "./withoutSecrets";

const collection = "/v1/clsfy/segment-requests";
const requestTimeoutMs = 30_000;

interface Request {
    readonly method: "GET" | "POST";
    readonly path: string;
    /** What it is for, in messages. */
    readonly action: string;
    readonly body?: RequestBody;
}

/** The Classify API over HTTPS. It never retries, follows no redirect, and keeps the API key out of every message. */
export class HttpClassifyApi implements ClassifyApi {
    clockAheadMs: number | undefined;
    private client: AxiosInstance | undefined;

    constructor(
        private readonly settings: Settings,
        private readonly clock: Clock,
    ) {}

    create(definition: SegmentDefinition, signal?: AbortSignal): Promise<Segment> {
        const action = `create segment "${definition.name.trim()}"`;
        const now = new Date(this.clock.now());
        const body = toRequestBody(definition);
        const request = { method: "POST", path: collection, action, body } as const;
        return this.send(request, (answer) => parseCreated(answer, definition, now), signal);
    }

    get(id: number, signal?: AbortSignal): Promise<Segment> {
        const request = { method: "GET", path: `${collection}/${id}`, action: `read segment ${id}` } as const;
        return this.send(request, parseSegment, signal);
    }

    list(signal?: AbortSignal): Promise<Segment[]> {
        const request = { method: "GET", path: collection, action: "list the account's segments" } as const;
        return this.send(request, parseSegments, signal);
    }

    private async send<T>(request: Request, parse: (body: unknown) => Parsed<T>, signal?: AbortSignal): Promise<T> {
        const { method, path, action, body } = request;
        const apiKey = this.requireKey(action);
        const attempt: Attempt = {
            action,
            request: `${method} ${this.settings.baseUrl}${path}`,
            redact: (text) => withoutSecrets(text, { "API key": apiKey, prompt: body?.prompt }),
        };
        const headers = { "X-API-Key": apiKey, Accept: "application/json" };
        const answer = await this.exchange({ method, url: path, headers, data: body }, attempt, signal);
        if (answer.status !== 200 && answer.status !== 201) {
            throw fromAnswer(answer, attempt, this.clock.now());
        }
        const parsed = parse(answer.json);
        if (!parsed.ok) {
            throw fromUnreadable(answer, parsed.expected, attempt);
        }
        return parsed.value;
    }

    /** Loaded with the first request: most runs change nothing and send none, and axios is slow to load. */
    private get http(): AxiosInstance {
        // eslint-disable-next-line @typescript-eslint/no-require-imports -- import() would load an ES module, asynchronously
        const loaded = require("./createHttpClient") as { createHttpClient: typeof createHttpClient };
        return (this.client ??= loaded.createHttpClient(this.settings.baseUrl));
    }

    private async exchange(request: AxiosRequestConfig, attempt: Attempt, signal?: AbortSignal): Promise<RawAnswer> {
        // axios' own timeout does not cover an answer that trickles in for ever.
        const over = new AbortController();
        const answered = new AbortController();
        void this.clock.sleep(requestTimeoutMs, answered.signal).then(() => {
            over.abort();
        });
        try {
            const ended = signal === undefined ? over.signal : AbortSignal.any([signal, over.signal]);
            const { status, headers, data } = await this.http.request<string>({ ...request, signal: ended });
            this.compareClocks(headers["date"]);
            return { status, headers, text: data, json: parseJson(data) };
        } catch (fault) {
            throw signal?.aborted === true ? fromInterruption(attempt) : fromNoAnswer(fault, attempt);
        } finally {
            answered.abort();
        }
    }

    /** An HTTP date leaves out the fraction of the second: half of one on average. */
    private compareClocks(date: unknown): void {
        const theirs = typeof date === "string" ? Date.parse(date) : Number.NaN;
        if (!Number.isNaN(theirs)) {
            this.clockAheadMs = theirs + 500 - this.clock.now();
        }
    }

    private requireKey(action: string): string {
        if (this.settings.apiKey === undefined) {
            throw new ApiError("missing-key", { action, reason: "no API key is set", remedy: whereToSetTheKey });
        }
        return this.settings.apiKey;
    }
}

function parseJson(text: string): unknown {
    try {
        return JSON.parse(text);
    } catch {
        return undefined;
    }
}
