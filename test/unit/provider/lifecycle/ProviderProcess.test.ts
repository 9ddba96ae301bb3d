import { expect } from "chai";
import { startProviderProcess } from "../../../../provider/lifecycle/ProviderProcess";
import type { DynamicProvider } from "../../../../provider/faces/dynamic/DynamicProvider";
import { temporaryFolder } from "../support/temporaryFolder";
import { segmentProvider } from "../support/dynamicProviders";

const inputs = { name: "Snowblower Buyers", prompt: "Homeowners", __provider: "text", __urn: "urn" };

describe("a provider process", () => {
    const folder = temporaryFolder();

    function provider(config: Record<string, string>, environment: NodeJS.ProcessEnv = {}): DynamicProvider {
        const process = startProviderProcess(undefined, { PULUMI_HOME: folder(), ...environment });
        process.configure((key) => config[key]);
        return segmentProvider(process);
    }

    it("shows a configuration that cannot be used as a failed check", async () => {
        const { failures } = await provider({ "classify:baseUrl": "http://api.clsfy.me" }).check({}, inputs);
        expect(failures).to.have.length(1);
        expect(failures?.[0]?.reason).to.match(/classify:baseUrl .*unencrypted/);
    });

    it("needs no key for check and diff, so that a preview works offline", async () => {
        const offline = provider({});
        expect(await offline.check({}, inputs))
            .to.have.property("failures")
            .that.deep.equals([]);
        const state = { ...inputs, segmentId: 61, status: "complete" };
        expect(await offline.diff("61", state, inputs)).to.deep.include({ changes: false });
    });

    it("lets a segment go although the configuration cannot be used", async () => {
        await provider({ "classify:pollInterval": "1s" }).delete("61", inputs);
    });

    it("takes what the stack does not set from the environment", async () => {
        const { failures } = await provider({}, { CLASSIFY_POLL_INTERVAL: "1s" }).check({}, inputs);
        expect(failures?.[0]?.reason).to.contain("under 60s");
    });
});
