import axios, { type AxiosInstance } from "axios";
import { isLoopback, type Settings, whereToSetTheKey } from "../config/Settings";
import { ClassifyError } from "../errors/ClassifyError";
import type { Segment } from "../segment/Segment";
import type { SegmentDefinition } from "../segment/definition";
import type { Clock } from "../time/Clock";
import type { ClassifyApi } from "./ClassifyApi";
import { type Attempt, fromAnswer, fromNoAnswer, fromUnreadable, type RawAnswer } from "./translateFailure";
import { type Parsed, parseCreated, parseSegment, parseSegments, toRequestBody } from "./wire";

const collection = "/v1/clsfy/segment-requests";
const requestTimeoutMs = 30_000;

/** The Classify API over HTTPS. It never retries, follows no redirect, and keeps the API key out of every message. */
export class HttpClassifyApi implements ClassifyApi {
    private readonly http: AxiosInstance;

    constructor(
        private readonly settings: Settings,
        private readonly clock: Clock,
    ) {
        this.http = axios.create({
            baseURL: settings.baseUrl,
            timeout: requestTimeoutMs,
            maxRedirects: 0,
            responseType: "text",
            transformResponse: (body: unknown) => body,
            validateStatus: () => true,
            // A proxy of the surroundings has no business with traffic that stays on this machine.
            ...(isLoopback(new URL(settings.baseUrl)) ? { proxy: false } : {}),
        });
    }

    create(definition: SegmentDefinition, signal?: AbortSignal): Promise<Segment> {
        const action = `create segment "${definition.name.trim()}"`;
        const now = new Date(this.clock.now());
        return this.send(
            "POST",
            collection,
            action,
            (body) => parseCreated(body, definition, now),
            signal,
            toRequestBody(definition),
        );
    }

    get(id: number, signal?: AbortSignal): Promise<Segment> {
        return this.send("GET", `${collection}/${id}`, `read segment ${id}`, parseSegment, signal);
    }

    list(signal?: AbortSignal): Promise<Segment[]> {
        return this.send("GET", collection, "list the account's segments", parseSegments, signal);
    }

    private async send<T>(
        method: "GET" | "POST",
        path: string,
        action: string,
        parse: (body: unknown) => Parsed<T>,
        signal?: AbortSignal,
        body?: Record<string, unknown>,
    ): Promise<T> {
        const apiKey = this.requireKey(action);
        const attempt: Attempt = {
            action,
            request: `${method} ${this.settings.baseUrl}${path}`,
            redact: (text) => text.replaceAll(apiKey, "[API key]"),
        };
        const answer = await this.exchange(method, path, apiKey, attempt, signal, body);
        if (answer.status !== 200 && answer.status !== 201) {
            throw fromAnswer(answer, attempt, this.clock.now());
        }
        const parsed = parse(answer.json);
        if (!parsed.ok) {
            throw fromUnreadable(answer, parsed.expected, attempt);
        }
        return parsed.value;
    }

    private async exchange(
        method: string,
        path: string,
        apiKey: string,
        attempt: Attempt,
        signal?: AbortSignal,
        body?: Record<string, unknown>,
    ): Promise<RawAnswer> {
        try {
            const response = await this.http.request<string>({
                method,
                url: path,
                headers: { "X-API-Key": apiKey, Accept: "application/json" },
                ...(body === undefined ? {} : { data: body }),
                signal: signal === undefined ? deadline() : AbortSignal.any([signal, deadline()]),
            });
            return {
                status: response.status,
                headers: response.headers,
                text: response.data,
                json: parseJson(response.data),
            };
        } catch (fault) {
            throw fromNoAnswer(fault, attempt);
        }
    }

    private requireKey(action: string): string {
        if (this.settings.apiKey === undefined) {
            throw new ClassifyError({
                code: "missing-api-key",
                action,
                reason: "no API key is set",
                remedy: whereToSetTheKey,
            });
        }
        return this.settings.apiKey;
    }
}

/** axios' own timeout does not cover an answer that trickles in for ever. */
function deadline(): AbortSignal {
    return AbortSignal.timeout(requestTimeoutMs);
}

function parseJson(text: string): unknown {
    try {
        return JSON.parse(text);
    } catch {
        return undefined;
    }
}
