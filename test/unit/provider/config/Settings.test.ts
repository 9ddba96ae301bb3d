import { expect } from "chai";
import { readSettings, type Settings } from "../../../../provider/config/Settings";
import { ClassifyError } from "../../../../provider/errors/ClassifyError";

function settings(stack: Record<string, string> = {}, environment: NodeJS.ProcessEnv = {}): Settings {
    return readSettings((key) => stack[key], environment);
}

function complaint(stack: Record<string, string>): string {
    try {
        settings(stack);
    } catch (fault) {
        if (fault instanceof ClassifyError && fault.code === "bad-configuration") {
            return fault.message;
        }
        throw fault;
    }
    throw new Error("the configuration was accepted");
}

const loopback = "http://127.0.0.1:8080";

describe("the configuration", () => {
    it("needs nothing but a key, and that only when it is used", () => {
        expect(settings()).to.deep.equal({
            baseUrl: "https://api.clsfy.me",
            pollIntervalMs: 60_000,
            apiKey: undefined,
        });
    });

    it("is read from the stack first and from the environment second", () => {
        const environment = {
            CLASSIFY_API_KEY: "from-the-environment",
            CLASSIFY_BASE_URL: "https://env.example.com",
            CLASSIFY_POLL_INTERVAL: "3m",
        };
        expect(
            settings({ "classify:apiKey": "from-the-stack", "classify:pollInterval": "2m" }, environment),
        ).to.deep.equal({
            baseUrl: "https://env.example.com",
            pollIntervalMs: 120_000,
            apiKey: "from-the-stack",
        });
    });

    it("passes over what is blank, and over surrounding space", () => {
        const { apiKey, pollIntervalMs } = settings(
            { "classify:apiKey": "  ", "classify:pollInterval": "" },
            { CLASSIFY_API_KEY: " key\n" },
        );
        expect([apiKey, pollIntervalMs]).to.deep.equal(["key", 60_000]);
    });

    for (const [written, meant] of [
        ["https://proxy.example.com/", "https://proxy.example.com"],
        ["https://proxy.example.com/classify/", "https://proxy.example.com/classify"],
        ["https://api.clsfy.me/v1/clsfy", "https://api.clsfy.me"],
        ["HTTPS://API.clsfy.me/v1/clsfy/", "https://api.clsfy.me"],
        ["http://localhost:8080", "http://localhost:8080"],
        ["http://[::1]:8080", "http://[::1]:8080"],
    ] as const) {
        it(`takes the base URL ${written} as ${meant}`, () => {
            expect(settings({ "classify:baseUrl": written }).baseUrl).to.equal(meant);
        });
    }

    for (const url of [
        "http://api.clsfy.me",
        "http://127.0.0.1.example.com",
        "http://localhost.example.com",
        "http://192.168.0.7:8080",
        "ftp://api.clsfy.me",
    ]) {
        it(`refuses the base URL ${url}, which would send the key unencrypted`, () => {
            expect(complaint({ "classify:baseUrl": url })).to.match(
                /classify:baseUrl \(or CLASSIFY_BASE_URL\): .*unencrypted.*Use https; http is for a loopback address only/,
            );
        });
    }

    it("refuses a base URL that is none", () => {
        expect(complaint({ "classify:baseUrl": "api.clsfy.me" })).to.match(/not a URL.*Write one like "https:/);
    });

    for (const url of [
        "https://someone:hunter2@api.clsfy.me",
        "https://api.clsfy.me?key=hunter2",
        "https://api.clsfy.me#hunter2",
    ]) {
        it(`refuses the base URL ${url.replace("hunter2", "…")} without repeating it`, () => {
            const message = complaint({ "classify:baseUrl": url });
            expect(message).to.match(/without user name, password, query and fragment/);
            expect(message).not.to.contain("hunter2");
        });
    }

    for (const interval of ["60", "1 minute", "-60s", "0s", "soon"]) {
        it(`refuses the poll interval "${interval}"`, () => {
            expect(complaint({ "classify:pollInterval": interval })).to.match(
                /classify:pollInterval \(or CLASSIFY_POLL_INTERVAL\): .*not a duration.*for example "90s"/,
            );
        });
    }

    it("refuses a poll interval under a minute for the real API, but not on loopback", () => {
        expect(complaint({ "classify:pollInterval": "59s" })).to.match(/under 60s.*Write 60s or more/);
        expect(settings({ "classify:pollInterval": "100ms", "classify:baseUrl": loopback }).pollIntervalMs).to.equal(
            100,
        );
    });

    for (const key of ["two words", "line\nbreak", "ключ", "tab\tkey"]) {
        it(`refuses an API key like ${JSON.stringify(key)} without repeating it`, () => {
            const message = complaint({ "classify:apiKey": key });
            expect(message).to.match(/classify:apiKey \(or CLASSIFY_API_KEY\)/);
            expect(message).not.to.contain(key);
        });
    }
});
