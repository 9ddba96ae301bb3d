import type { Emulator } from "../../../../emulator/startEmulator";

export interface ClientAnswer {
    readonly status: number;
    readonly headers: Headers;
    readonly text: string;
    readonly body: unknown;
}

export const snowblowers = { name: "Snowblower Buyers", prompt: "Homeowners who look for a snowblower" } as const;

/** Speaks to an emulator over real HTTP, as a customer with one API key. */
export class EmulatorClient {
    constructor(
        private readonly emulator: Emulator,
        private readonly apiKey: string | null = "test-key",
    ) {}

    create(body: unknown = snowblowers): Promise<ClientAnswer> {
        return this.send("POST", "/v1/clsfy/segment-requests", JSON.stringify(body));
    }

    get(id: number | string): Promise<ClientAnswer> {
        return this.send("GET", `/v1/clsfy/segment-requests/${id}`);
    }

    list(): Promise<ClientAnswer> {
        return this.send("GET", "/v1/clsfy/segment-requests");
    }

    async send(method: string, path: string, body?: string, contentType = "application/json"): Promise<ClientAnswer> {
        const response = await fetch(this.emulator.baseUrl + path, {
            method,
            redirect: "manual",
            headers: {
                ...(this.apiKey === null ? {} : { "X-API-Key": this.apiKey }),
                ...(body === undefined ? {} : { "Content-Type": contentType }),
            },
            ...(body === undefined ? {} : { body }),
        });
        const text = await response.text();
        return { status: response.status, headers: response.headers, text, body: parsed(text) };
    }
}

function parsed(text: string): unknown {
    try {
        return JSON.parse(text);
    } catch {
        return undefined;
    }
}
