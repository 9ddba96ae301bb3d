import { PropertyDiff } from "@pulumi/pulumi/proto/provider_pb";
import { expect } from "chai";
import { unknownValue } from "../../../../../provider/engine/properties";
import { useFakeStack } from "../../support/FakeStack";
import { rejection } from "../../support/rejection";
import { urn, usePlugin } from "./support/PluginClient";

const declared = { name: "Snowblower Buyers", prompt: "Homeowners", blockTlds: ["craftsman.com"] };

describe("an import through the plugin", () => {
    const stack = useFakeStack();
    const plugin = usePlugin(stack);

    async function imported() {
        stack.account.add({ id: 61, status: "complete" });
        const response = await plugin().read("61");
        return {
            id: response.getId(),
            inputs: response.getInputs()?.toJavaScript() ?? {},
            outputs: response.getProperties()?.toJavaScript() ?? {},
        };
    }

    it("gives the inputs that the account knows, and says what the program must declare", async () => {
        const { id, inputs, outputs } = await imported();
        expect(id).to.equal("61");
        expect(inputs).to.include({ name: "Snowblower Buyers" });
        expect(outputs).to.include({ segmentId: 61, status: "complete" });
        expect(stack.run.row(urn).said).to.have.lengthOf(1);
    });

    it("gives inputs that pass the check, though a program must declare more", async () => {
        const { inputs } = await imported();
        expect((await plugin().check(inputs, inputs)).getFailuresList()).to.be.empty;
        expect((await plugin().check({ name: "Snowblower Buyers" })).getFailuresList()).to.have.lengthOf(1);
    });

    it("is followed by an update that records the declaration, and by no replacement", async () => {
        const { inputs, outputs } = await imported();
        const diff = await plugin().diff(outputs, inputs, declared);
        const kinds = [...diff.getDetaileddiffMap().entries()].map(([path, change]) => [path, change.getKind()]);
        expect(diff.getReplacesList()).to.be.empty;
        expect(kinds).to.deep.equal([
            ["blockTlds", PropertyDiff.Kind.ADD],
            ["prompt", PropertyDiff.Kind.ADD],
        ]);

        const updated = (await plugin().update(outputs, declared)).getProperties()?.toJavaScript() ?? {};
        expect(updated).to.deep.include(declared).and.not.have.property("__imported");
        expect((await plugin().diff(updated, declared, declared)).getChanges()).to.equal(1);
        expect(stack.account.requests.filter((request) => request.startsWith("create"))).to.be.empty;
    });

    it("is no replacement either where the declaration is not known at preview", async () => {
        const { inputs, outputs } = await imported();
        const diff = await plugin().diff(outputs, inputs, { name: "Snowblower Buyers", prompt: unknownValue });
        expect(diff.getReplacesList()).to.be.empty;
        expect(diff.getChanges()).to.equal(2);
    });

    it("is followed by a replacement where the program declares another name", async () => {
        const { inputs, outputs } = await imported();
        const diff = await plugin().diff(outputs, inputs, { ...declared, name: "Others" });
        expect(diff.getReplacesList()).to.deep.equal(["name"]);
    });

    it("stays one through a refresh, which finds no change", async () => {
        const { inputs, outputs } = await imported();
        const refreshed = await plugin().read("61", { inputs, outputs });
        const after = refreshed.getProperties()?.toJavaScript() ?? {};
        expect(after).to.deep.equal(outputs);
        expect((await plugin().diff(after, inputs, inputs)).getChanges()).to.equal(1);
        expect((await plugin().diff(after, inputs, declared)).getReplacesList()).to.be.empty;
    });

    it("of a segment that does not exist fails", async () => {
        expect(await rejection(plugin().read("99")))
            .to.have.property("message")
            .that.includes("[api-not-found]");
    });
});
