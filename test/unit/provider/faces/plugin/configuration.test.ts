import {
    ConfigureRequest,
    CheckRequest,
    type CheckResponse,
    DiffRequest,
    GetSchemaRequest,
    ProviderHandshakeRequest,
} from "@pulumi/pulumi/proto/provider_pb";
import { expect } from "chai";
import { Empty } from "../../../../../provider/engine/sdkModules";
import { unknownValue } from "../../../../../provider/engine/properties";
import { configurationFailures } from "../../../../../provider/faces/plugin/configurationFailures";
import { secret, toMessage } from "../../../../../provider/faces/plugin/engineValues";
import { useFakeStack } from "../../support/FakeStack";
import { answer, usePlugin } from "./support/PluginClient";

/** The input that a failure is about. */
function named(failure: string): string | undefined {
    return /configuration classify:(\w+)/.exec(failure)?.[1];
}

describe("the plugin's configuration", () => {
    const plugin = usePlugin(useFakeStack());

    it("is taken from the inputs of the provider, secrets included", async () => {
        const args = toMessage({ apiKey: secret("a-key"), pollInterval: "90s" });
        const response = await answer<{ getAcceptsecrets(): boolean; getSupportspreview(): boolean }>((done) =>
            plugin().calls.configure(new ConfigureRequest().setArgs(args), done),
        );
        const config = plugin().configuration;
        expect([
            config?.("classify:apiKey"),
            config?.("classify:pollInterval"),
            config?.("classify:baseUrl"),
        ]).to.deep.equal(["a-key", "90s", undefined]);
        expect([response.getAcceptsecrets(), response.getSupportspreview()]).to.deep.equal([true, true]);
    });

    it("has the API key encrypted in the state, even where it came in plain text", async () => {
        const request = new CheckRequest().setNews(toMessage({ apiKey: "a-key", baseUrl: "https://api.clsfy.me" }));
        const response = await answer<{ getInputs(): ReturnType<typeof toMessage> | undefined }>((done) =>
            plugin().calls.checkConfig(request, done),
        );
        expect(response.getInputs()?.toJavaScript()).to.deep.equal({
            apiKey: secret("a-key"),
            baseUrl: "https://api.clsfy.me",
        });
    });

    it("never replaces anything when it changes", async () => {
        const request = new DiffRequest()
            .setOldInputs(toMessage({ apiKey: "a-key", baseUrl: "https://a.example" }))
            .setNews(toMessage({ apiKey: "another-key", baseUrl: "https://a.example" }));
        const response = await answer<{ getReplacesList(): string[]; getDiffsList(): string[]; getChanges(): number }>(
            (done) => plugin().calls.diffConfig(request, done),
        );
        expect(response.getReplacesList()).to.be.empty;
        expect(response.getDiffsList()).to.deep.equal(["apiKey"]);
        expect(response.getChanges()).to.equal(2);
    });

    it("is found wrong property by property, without the value of the key", () => {
        const failures = configurationFailures(
            { apiKey: "two words", baseUrl: "http://a.example", pollInterval: "soon" },
            {},
        );
        expect(failures.map(named)).to.deep.equal(["baseUrl", "apiKey"]);
        expect(failures.join()).not.to.include("two words");
    });

    it("blames no property, because the engine would print a password in the address", async () => {
        const request = new CheckRequest().setNews(toMessage({ baseUrl: "https://u:hunter2@a.example" }));
        const response = await answer<CheckResponse>((done) => plugin().calls.checkConfig(request, done));
        const failures = response.getFailuresList().map((failure) => [failure.getProperty(), failure.getReason()]);
        expect(failures).to.have.lengthOf(1);
        expect(failures[0]?.[0]).to.equal("");
        expect(failures[0]?.[1])
            .to.match(/configuration classify:baseUrl /)
            .and.not.include("hunter2");
    });

    it("is judged by the address whether the poll interval is long enough", () => {
        const judged = (baseUrl: string) => configurationFailures({ baseUrl, pollInterval: "1s" }, {}).map(named);
        expect(judged("https://a.example")).to.deep.equal(["pollInterval"]);
        expect(judged("http://localhost:8080")).to.be.empty;
    });

    it("may be unknown at preview", () => {
        expect(configurationFailures({ apiKey: unknownValue, baseUrl: unknownValue }, {})).to.be.empty;
    });
});

describe("the plugin's server", () => {
    const plugin = usePlugin(useFakeStack());

    it("accepts secrets, has a version and a schema, and hears a Cancel", async () => {
        const { calls } = plugin();
        const handshake = await answer<{ getAcceptSecrets(): boolean }>((done) =>
            calls.handshake(new ProviderHandshakeRequest(), done),
        );
        const info = await answer<{ getVersion(): string }>((done) => calls.getPluginInfo(new Empty(), done));
        const schema = await answer<{ getSchema(): string }>((done) => calls.getSchema(new GetSchemaRequest(), done));
        await answer((done) => calls.cancel(new Empty(), done));

        expect(handshake.getAcceptSecrets()).to.equal(true);
        expect(info.getVersion()).to.equal("1.2.3");
        expect(JSON.parse(schema.getSchema())).to.include({ name: "classify", version: "1.2.3" });
        expect(plugin().wasCancelled).to.equal(true);
    });
});
