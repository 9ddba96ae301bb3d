import { InvokeRequest, type InvokeResponse } from "@pulumi/pulumi/proto/provider_pb";
import { expect } from "chai";
import type { Properties } from "../../../../../provider/engine/properties";
import { secret, toMessage } from "../../../../../provider/faces/plugin/engineValues";
import { useFakeStack } from "../../support/FakeStack";
import { rejection } from "../../support/rejection";
import { answer, usePlugin } from "./support/PluginClient";

describe("the plugin's functions", () => {
    const stack = useFakeStack();
    const plugin = usePlugin(stack);

    function invoke(name: string, args: Properties): Promise<InvokeResponse> {
        const request = new InvokeRequest().setTok(`classify:index:${name}`).setArgs(toMessage(args));
        return answer((done) => plugin().calls.invoke(request, done));
    }

    async function result(name: string, args: Properties): Promise<Properties> {
        return (await invoke(name, args)).getReturn()?.toJavaScript() ?? {};
    }

    it("read one segment", async () => {
        const { createdDate } = stack.account.add({ id: 61, status: "processing" });
        expect(await result("getSegment", { id: 61 })).to.deep.equal({
            id: 61,
            name: "Snowblower Buyers",
            status: "processing",
            createdDate,
        });
    });

    it("list segments by status and name", async () => {
        stack.account.add({ status: "complete", name: "Ski Weekends" });
        stack.account.add({ status: "complete" });
        stack.account.add({ status: "failed" });
        const ids = async (args: Properties) =>
            ((await result("listSegments", args))["segments"] as { id: number }[]).map(({ id }) => id);
        expect(await ids({})).to.deep.equal([61, 62, 63]);
        expect(await ids({ status: "complete" })).to.deep.equal([61, 62]);
        expect(await ids({ name: " Snowblower Buyers", status: "failed" })).to.deep.equal([63]);
    });

    it("keep what was asked with a secret secret", async () => {
        stack.account.add({ id: 61 });
        expect((await result("getSegment", { id: secret(61) }))["name"]).to.deep.equal(secret("Snowblower Buyers"));
    });

    it("refuse a status that does not exist", async () => {
        const [failure] = (await invoke("listSegments", { status: "complte" })).getFailuresList();
        expect(failure?.getProperty()).to.equal("status");
        expect(failure?.getReason()).to.match(/^must be one of /);
    });

    it("fail for a segment that does not exist, and for a name that none has", async () => {
        expect(await rejection(invoke("getSegment", { id: 99 })))
            .to.have.property("message")
            .that.includes("[api-not-found]");
        expect(await rejection(invoke("getSegments", {})))
            .to.have.property("message")
            .that.includes("[unknown-name]");
    });
});
