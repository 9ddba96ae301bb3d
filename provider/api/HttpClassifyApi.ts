import type { AxiosInstance, AxiosRequestConfig } from "axios";
import { isLoopback, type Settings } from "../config/Settings";
import type { Segment } from "../segment/Segment";
import type { SegmentDefinition } from "../segment/definition";
import type { Clock } from "../time/Clock";
import { ApiError } from "./ApiError";
import type { ClassifyApi } from "./ClassifyApi";
import { pulumiRemedies, type Remedies } from "./remedies";
import {
    type Attempt,
    fromAnswer,
    fromInterruption,
    fromNoAnswer,
    fromUnreadable,
    type RawAnswer,
    withoutSecrets,
} from "./translateFailure";
import { type Parsed, parseCreated, parseSegment, parseSegments, type RequestBody, toRequestBody } from "./wire";

const collection = "/v1/clsfy/segment-requests";
const requestTimeoutMs = 30_000;

interface Request {
    readonly method: "GET" | "POST";
    readonly path: string;
    /** The action in messages. */
    readonly action: string;
    readonly body?: RequestBody;
}

/** The Classify API over HTTPS. It does not retry or follow redirects, and the API key is in no message. */
export class HttpClassifyApi implements ClassifyApi {
    clockAheadMs: number | undefined;
    private client: AxiosInstance | undefined;

    constructor(
        private readonly settings: Settings,
        private readonly clock: Clock,
        private readonly remedies: Remedies = pulumiRemedies,
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
            remedies: this.remedies,
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

    /** axios as it decides nothing by itself. It is slow to load, and most runs change nothing and send no request. */
    private get http(): AxiosInstance {
        // eslint-disable-next-line @typescript-eslint/no-require-imports -- import() would load an ES module, asynchronously
        const axios = require("axios") as typeof import("axios");
        return (this.client ??= axios.create({
            baseURL: this.settings.baseUrl,
            maxRedirects: 0,
            responseType: "text",
            transformResponse: (body: unknown) => body,
            validateStatus: () => true,
            // A proxy from the environment must not handle traffic that stays on this machine.
            ...(isLoopback(new URL(this.settings.baseUrl)) ? { proxy: false } : {}),
        }));
    }

    private async exchange(request: AxiosRequestConfig, attempt: Attempt, signal?: AbortSignal): Promise<RawAnswer> {
        // axios' own timeout does not cover a response that arrives byte by byte without end.
        const timeout = new AbortController();
        const answered = new AbortController();
        void this.clock.sleep(requestTimeoutMs, answered.signal).then(() => {
            timeout.abort();
        });
        try {
            const ended = signal === undefined ? timeout.signal : AbortSignal.any([signal, timeout.signal]);
            const { status, headers, data } = await this.http.request<string>({ ...request, signal: ended });
            this.compareClocks(headers["date"]);
            return { status, headers, text: data, json: parseJson(data) };
        } catch (fault) {
            throw signal?.aborted === true ? fromInterruption(attempt) : fromNoAnswer(fault, attempt);
        } finally {
            answered.abort();
        }
    }

    /** An HTTP date has no fraction of a second, so half a second is added. */
    private compareClocks(date: unknown): void {
        const theirs = typeof date === "string" ? Date.parse(date) : Number.NaN;
        if (!Number.isNaN(theirs)) {
            this.clockAheadMs = theirs + 500 - this.clock.now();
        }
    }

    private requireKey(action: string): string {
        if (this.settings.apiKey === undefined) {
            throw new ApiError("missing-key", {
                action,
                reason: "no API key is set",
                remedy: this.remedies["missing-key"],
            });
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
