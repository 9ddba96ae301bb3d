import type { sendUnaryData, Server, ServerUnaryCall } from "@grpc/grpc-js";
import { ConstructRequest, type ConstructResponse } from "@pulumi/pulumi/proto/provider_pb";
import { ResourceMonitorService } from "@pulumi/pulumi/proto/resource_grpc_pb";
import { type RegisterResourceRequest, RegisterResourceResponse } from "@pulumi/pulumi/proto/resource_pb";
import { expect } from "chai";
import type { Empty as EmptyMessage } from "google-protobuf/google/protobuf/empty_pb";
import type { Properties } from "../../../../../../provider/engine/properties";
import { Empty, grpc } from "../../../../../../provider/engine/sdkModules";
import { constructLibrary } from "../../../../../../provider/faces/plugin/construct/constructLibrary";
import { toMessage } from "../../../../../../provider/faces/plugin/engineValues";
import { listen } from "../../../../../../provider/faces/plugin/PluginServer";
import { recordingRow, type RecordingRow } from "../../../support/recordingRow";
import { rejection } from "../../../support/rejection";

const library = "classify:index:SegmentLibrary";
const segment = "classify:index:ClassifySegment";
const completion = "classify:index:SegmentCompletion";

describe("a library that the plugin constructs", () => {
    let server: Server;
    let port: number;
    let registered: RegisterResourceRequest[];
    let outputs: (request: RegisterResourceRequest) => Properties;
    let row: RecordingRow;

    beforeEach(async () => {
        registered = [];
        row = recordingRow();
        outputs = (request) =>
            request.getType() === completion ? { segments: [{ id: 61, name: "Ski" }] } : { segmentId: 61, name: "Ski" };
        server = new grpc.Server();
        server.addService(ResourceMonitorService, {
            registerResource: (
                { request }: ServerUnaryCall<RegisterResourceRequest, RegisterResourceResponse>,
                done: sendUnaryData<RegisterResourceResponse>,
            ) => {
                registered.push(request);
                const urn = `urn:${request.getName()}`;
                done(null, new RegisterResourceResponse().setUrn(urn).setObject(toMessage(outputs(request))));
            },
            registerResourceOutputs: (_call: unknown, done: sendUnaryData<EmptyMessage>) => {
                done(null, new Empty());
            },
        });
        port = await listen(server);
    });

    afterEach(() => {
        server.forceShutdown();
    });

    function construct(adjust: (request: ConstructRequest) => void = () => undefined): Promise<ConstructResponse> {
        const request = new ConstructRequest()
            .setType(library)
            .setName("winter")
            .setInputs(toMessage({ definitions: { ski: { name: "Ski", prompt: "Families" } } }))
            .setMonitorendpoint(`127.0.0.1:${port}`);
        adjust(request);
        return constructLibrary(request, "1.2.3", row);
    }

    const ofType = (type: string) => registered.find((request) => request.getType() === type);

    it("registers the component, its segments and one completion, each under the component", async () => {
        const response = await construct();
        expect(registered.map((request) => [request.getType(), request.getName(), request.getParent()])).to.deep.equal([
            [library, "winter", ""],
            [segment, "winter-ski", "urn:winter"],
            [completion, "winter", "urn:winter"],
        ]);
        expect(response.getUrn()).to.equal("urn:winter");
        expect(response.getState()?.toJavaScript()).to.deep.equal({ segments: { ski: { id: 61, name: "Ski" } } });
        expect(ofType(completion)?.getObject()?.toJavaScript()).to.deep.equal({ segmentIds: [61] });
    });

    it("names the earlier types, under which a stack of the dynamic provider has its segments", async () => {
        await construct();
        const aliases = (type: string) =>
            ofType(type)
                ?.getAliasesList()
                .map((alias) => alias.getSpec()?.getType());
        expect(aliases(segment)).to.deep.equal(["pulumi-nodejs:dynamic/classifySegment:ClassifySegment"]);
        expect(aliases(completion)).to.deep.equal(["pulumi-nodejs:dynamic/segmentCompletion:SegmentCompletion"]);
    });

    it("passes on the provider, the version, the protection, the timeouts and the dependencies", async () => {
        await construct((request) => {
            request.setProtect(true).setDependenciesList(["urn:before"]);
            request.setCustomtimeouts(new ConstructRequest.CustomTimeouts().setCreate("6h"));
            request.getProvidersMap().set("classify", "urn:provider::id");
        });
        expect(ofType(library)?.getProtect()).to.equal(true);
        expect(ofType(segment)?.getProvider()).to.equal("urn:provider::id");
        expect(ofType(segment)?.getVersion()).to.equal("1.2.3");
        expect(ofType(segment)?.getDependenciesList()).to.deep.equal(["urn:before"]);
        expect(ofType(completion)?.getDependenciesList()).to.deep.equal(["urn:winter-ski"]);
        expect(ofType(completion)?.getCustomtimeouts()?.getCreate()).to.equal("6h");
    });

    it("leaves its segments unknown at preview", async () => {
        outputs = () => ({});
        const response = await construct();
        expect(response.getState()?.toJavaScript()["segments"]).to.be.a("string");
    });

    it("warns of an API key that the stack's configuration has in plain text, and of no other", async () => {
        await construct();
        await construct((request) => {
            request.getConfigMap().set("classify:apiKey", "secret-key");
            request.setConfigsecretkeysList(["classify:apiKey"]);
        });
        expect(row.warned).to.be.empty;

        await construct((request) => request.getConfigMap().set("classify:apiKey", "plain-key"));
        expect(row.warned).to.have.lengthOf(1);
        expect(row.warned[0]).to.match(/^classify:apiKey is stored as plain text in the stack's configuration\. Run/);
        expect(row.warned[0]).not.to.include("plain-key");
    });

    it("fails for another component", async () => {
        const failure = await rejection(construct((request) => request.setType("classify:index:Library")));
        expect(failure).to.have.property("code", "unknown-name");
        expect(registered).to.be.empty;
    });
});
