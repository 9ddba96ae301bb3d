import type { ServiceError } from "@grpc/grpc-js";
import { ErrorResourceInitFailed, PropertyDiff } from "@pulumi/pulumi/proto/provider_pb";
import { Status } from "@pulumi/pulumi/proto/status_pb";
import { expect } from "chai";
import type { Struct } from "google-protobuf/google/protobuf/struct_pb";
import type { Properties } from "../../../../../provider/engine/properties";
import { unknownValue } from "../../../../../provider/engine/properties";
import { Empty } from "../../../../../provider/engine/sdkModules";
import { secret } from "../../../../../provider/faces/plugin/engineValues";
import { useFakeStack } from "../../support/FakeStack";
import { rejection } from "../../support/rejection";
import { answer, urn, usePlugin } from "./support/PluginClient";

const inputs = { name: "Snowblower Buyers", prompt: "Homeowners" };
const secretInputs = { ...inputs, prompt: secret("Homeowners") };
const notAwaited = { waitForCompletion: false };
const minute = 60_000;

function values(message: Struct | undefined): Properties {
    return message?.toJavaScript() ?? {};
}

function initFailure(error: unknown): ErrorResourceInitFailed {
    const [bytes] = (error as ServiceError).metadata.get("grpc-status-details-bin");
    const [detail] = Status.deserializeBinary(bytes as Buffer).getDetailsList();
    expect(detail?.getTypeName()).to.equal("pulumirpc.ErrorResourceInitFailed");
    return ErrorResourceInitFailed.deserializeBinary(detail?.getValue_asU8() ?? new Uint8Array());
}

describe("the plugin's calls for a segment", () => {
    const stack = useFakeStack();
    const plugin = usePlugin(stack);

    describe("check", () => {
        it("gives the inputs back, secrets as secrets", async () => {
            const response = await plugin().check(secretInputs);
            expect(response.getFailuresList()).to.be.empty;
            expect(values(response.getInputs())).to.deep.include(secretInputs);
        });

        it("fails on each wrong property by its path, and accepts unknown values", async () => {
            const response = await plugin().check({ name: " ", prompt: unknownValue, blockTlds: ["a.example", "*"] });
            const [blank, wildcard] = response.getFailuresList();
            expect(response.getFailuresList()).to.have.lengthOf(2);
            expect([blank?.getProperty(), wildcard?.getProperty()]).to.deep.equal(["name", "blockTlds"]);
            expect(blank?.getReason()).to.match(/^is blank/);
            expect(wildcard?.getReason()).to.match(/^blockTlds\[1\] has a wildcard/);
        });

        it("blames no property whose value is secret, because the engine would print it", async () => {
            const response = await plugin().check({ name: secret(7), prompt: 7, exampleUrls: [secret("a.example")] });
            const failures = response.getFailuresList().map((each) => [each.getProperty(), each.getReason()]);
            expect(failures).to.deep.equal([
                ["", "name must be a string"],
                ["prompt", "must be a string"],
                ["", 'exampleUrls[0] has no scheme; write "https://" in front of it'],
            ]);
        });
    });

    it("keeps a segment in the journal through a Cancel, because the state may never get it", async () => {
        await plugin().create({ ...inputs, ...notAwaited });
        await answer((done) => plugin().calls.cancel(new Empty(), done));
        stack.nextRun();
        expect(
            await stack.run.journal.takenByOthers({ urn: "another", baseUrl: "https://api.clsfy.me" }),
        ).to.deep.equal([61]);
    });

    describe("diff", () => {
        const outputs = { ...inputs, status: "complete" };

        it("names each property that replaces, and how it changes", async () => {
            const news = { name: "Others", prompt: "Homeowners", blockTlds: ["a.example"] };
            const response = await plugin().diff(outputs, inputs, news);
            const detailed = [...response.getDetaileddiffMap().entries()].map(([path, change]) => [
                path,
                change.getKind(),
            ]);
            expect(response.getReplacesList()).to.deep.equal(["name", "blockTlds"]);
            expect(detailed).to.deep.equal([
                ["blockTlds", PropertyDiff.Kind.ADD_REPLACE],
                ["name", PropertyDiff.Kind.UPDATE_REPLACE],
            ]);
        });

        it("finds no change where none has a meaning, in a secret neither", async () => {
            const response = await plugin().diff({ ...outputs, prompt: secret("Homeowners") }, secretInputs, {
                name: "Snowblower Buyers ",
                prompt: secret("Homeowners\n"),
            });
            expect(response.getChanges()).to.equal(1);
            expect(response.getDetaileddiffMap().getLength()).to.equal(0);
        });

        it("asks for an update where the state has not seen the end of the build", async () => {
            const response = await plugin().diff({ ...inputs, status: "processing" }, inputs, inputs);
            expect(response.getChanges()).to.equal(2);
            expect(response.getReplacesList()).to.be.empty;
        });
    });

    describe("create", () => {
        it("at preview sends nothing, and leaves unknown what only the account can tell", async () => {
            const response = await plugin().create(secretInputs, { preview: true });
            expect(values(response.getProperties())).to.deep.equal({
                ...secretInputs,
                segmentId: unknownValue,
                status: unknownValue,
                createdDate: unknownValue,
                processedDate: unknownValue,
            });
            expect(stack.account.requests).to.be.empty;
        });

        it("builds the segment; what was secret in the inputs is secret in the outputs", async () => {
            const response = await plugin().create({ ...secretInputs, ...notAwaited });
            expect(response.getId()).to.equal("61");
            expect(values(response.getProperties())).to.deep.include({
                ...secretInputs,
                segmentId: 61,
                status: "pending",
            });
        });

        it("takes the timeout of the engine, and saves what is unfinished with its ID, outputs and inputs", async () => {
            const error = await rejection(plugin().create(secretInputs, { timeout: 120 }));
            const failure = initFailure(error);
            expect(stack.clock.now()).to.be.at.least(2 * minute);
            expect(error.message).to.include("(limit 2m)");
            expect(failure.getId()).to.equal("61");
            expect(failure.getReasonsList()).to.have.lengthOf(1);
            expect(values(failure.getProperties())).to.deep.include({
                ...secretInputs,
                segmentId: 61,
                status: "pending",
            });
            expect(values(failure.getInputs())).to.deep.equal(secretInputs);
        });

        it("fails without details where nothing was built", async () => {
            stack.account.add({ status: "processing" });
            const error = await rejection(plugin().create(inputs));
            expect(error.message).to.include("[duplicate-name]");
            expect((error as ServiceError).metadata.get("grpc-status-details-bin")).to.be.empty;
        });

        it("says so for a type that the plugin does not have", async () => {
            const type = urn.replace("ClassifySegment", "Segment");
            expect(await rejection(plugin().create(inputs, { type })))
                .to.have.property("message")
                .that.includes("[unknown-name]");
        });
    });

    describe("update", () => {
        it("at preview knows the outputs of a complete segment, and not the end of a build", async () => {
            const complete = { ...inputs, segmentId: 61, status: "complete", createdDate: "2026-11-01" };
            const building = { ...complete, status: "processing" };
            const outputs = async (olds: Properties) =>
                values((await plugin().update(olds, inputs, { preview: true })).getProperties());
            expect(await outputs(complete)).to.deep.equal(complete);
            expect(await outputs(building)).to.include({ segmentId: 61, status: unknownValue });
            expect(stack.account.requests).to.be.empty;
        });

        it("resumes the wait and saves what is still unfinished", async () => {
            stack.account.add({ id: 61, status: "failed" });
            const failure = initFailure(await rejection(plugin().update({ ...inputs, segmentId: 61 }, secretInputs)));
            expect(failure.getId()).to.equal("61");
            expect(values(failure.getProperties())).to.deep.include({ ...secretInputs, status: "failed" });
        });
    });

    describe("read", () => {
        it("of a refresh keeps inputs and secrets, and takes over the status", async () => {
            stack.account.add({ id: 61, status: "complete" });
            const known = {
                inputs: { ...secretInputs, __asked: "before" },
                outputs: { ...secretInputs, status: "pending" },
            };
            const response = await plugin().read("61", known);
            expect(values(response.getInputs())).to.deep.equal(known.inputs);
            expect(values(response.getProperties())).to.deep.include({ ...secretInputs, status: "complete" });
        });

        it("of a segment that is gone has no ID", async () => {
            const response = await plugin().read("61", { inputs, outputs: { ...inputs, status: "complete" } });
            expect(response.getId()).to.equal("");
        });
    });
});
