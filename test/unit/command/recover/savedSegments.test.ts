import { expect } from "chai";
import { typeTokens } from "../../../../provider/engine/typeTokens";
import { created, creating, declared, providerText, stackExport } from "../../provider/support/stackExports";
import { RecoverScene, startOfScene } from "./support/RecoverScene";

const minute = 60_000;

describe("pulumi-classify recover", () => {
    it("saves the only segment that the killed run can have asked for, as the provider saves it", async () => {
        const scene = new RecoverScene([], [creating(declared("buyers", { askedAt: startOfScene - minute }))]);
        scene.context.account.add({ id: 62, status: "processing" });

        expect(await scene.recover()).to.equal(0);

        const [buyers] = scene.pulumi.resources("buyers");
        expect(buyers?.id).to.equal("62");
        expect(buyers?.inputs).to.have.property("__asked");
        expect(buyers?.outputs).to.deep.equal({
            __provider: providerText,
            __urn: "dev::audiences::::buyers",
            name: "Snowblower Buyers",
            prompt: "People who look for buyers",
            segmentId: 62,
            status: "processing",
            createdDate: new Date(startOfScene).toISOString(),
        });
        expect(scene.pulumi.pendingOperations).to.equal(0);
        expect(scene.out).to.include("resume segment 62").and.include("Removed 1 pending operation.");
        expect(scene.context.account.count("create")).to.equal(0);
    });

    it("recovers a resource of the native plugin", async () => {
        const scene = new RecoverScene(
            [],
            [creating(declared("buyers", { askedAt: startOfScene, type: typeTokens.pluginSegment }))],
        );
        scene.context.account.add({ id: 62, status: "failed" });

        await scene.recover();

        expect(scene.pulumi.resources("buyers")[0]).to.deep.include({ id: "62" });
        expect(scene.pulumi.resources("buyers")[0]?.outputs).to.include({ segmentId: 62, status: "failed" });
    });

    it("marks the old resource of an interrupted replacement for deletion, behind the new one", async () => {
        const before = created("buyers", 61, { prompt: "before", askedAt: startOfScene - 100 * minute });
        const scene = new RecoverScene([before], [creating(declared("buyers", { askedAt: startOfScene - minute }))]);
        scene.context.account.add({ id: 61, createdDate: new Date(startOfScene - 100 * minute).toISOString() });
        scene.context.account.add({ id: 62 });

        expect(await scene.recover()).to.equal(0);

        expect(scene.pulumi.resources("buyers").map(({ id, delete: isReplaced }) => [id, isReplaced])).to.deep.equal([
            ["62", undefined],
            ["61", true],
        ]);
    });

    it("gives an unconfirmed resource its ID in its place", async () => {
        const { inputs, ...resource } = declared("buyers", { askedAt: startOfScene - minute });
        const unconfirmed = { ...resource, inputs, id: "unconfirmed", outputs: inputs, initErrors: ["lost"] };
        const scene = new RecoverScene([unconfirmed, created("sellers", 70, { name: "Sellers" })], []);
        scene.context.account.add({ id: 62 });

        expect(await scene.recover()).to.equal(0);

        expect(scene.pulumi.resources("buyers").map(({ id }) => id)).to.deep.equal(["62"]);
        expect(scene.pulumi.resources("buyers")[0]).to.deep.include({ initErrors: [] });
    });

    it("takes a segment that the list shows late", async () => {
        const scene = new RecoverScene([], [creating(declared("buyers", { askedAt: startOfScene - minute }))]);
        scene.context.clock.at(3 * minute, () => scene.context.account.add({ id: 62 }));

        await scene.recover();

        expect(scene.pulumi.resources("buyers")[0]?.id).to.equal("62");
        expect(scene.context.clock.now() - startOfScene).to.be.below(5 * minute);
    });

    it("waits until the account has shown no segment for as long as a list can lag behind the last request, then removes the operation", async () => {
        const scene = new RecoverScene([], [creating(declared("buyers", { askedAt: startOfScene - minute }))]);

        expect(await scene.recover()).to.equal(0);

        expect(scene.context.clock.now() - startOfScene).to.equal(10.5 * minute);
        expect(scene.err).to.include('no segment for "Snowblower Buyers" in the account yet');
        expect(scene.out).to.include("the next `pulumi up` builds it");
        expect([scene.pulumi.resources("buyers").length, scene.pulumi.pendingOperations]).to.deep.equal([0, 0]);
    });

    it("prints a name in one line of printable characters", async () => {
        const buyers = declared("buyers", { name: "Snow\u001B[31m\n::error::blower", askedAt: startOfScene - minute });
        const scene = new RecoverScene([], [creating(buyers)]);

        await scene.recover();

        expect(scene.err).to.include('no segment for "Snow�[31m ::error::blower" in the account yet');
    });

    it("removes an operation that a later run has settled", async () => {
        const asked = { askedAt: startOfScene - 10 * minute };
        const scene = new RecoverScene(
            [created("buyers", 61, { askedAt: startOfScene - 5 * minute })],
            [creating(declared("buyers", asked))],
            {},
        );

        expect(await scene.recover()).to.equal(0);

        expect([scene.pulumi.pendingOperations, scene.pulumi.resources("buyers")[0]?.id]).to.deep.equal([0, "61"]);
    });

    it("removes an operation of an earlier version, without a stamp, if the resource has what it asked for", async () => {
        const scene = new RecoverScene([created("buyers", 61)], [creating(declared("buyers"))], {});

        expect(await scene.recover()).to.equal(0);

        expect(scene.pulumi.pendingOperations).to.equal(0);
    });

    it("removes an interrupted update without asking the account: the next `up` updates again", async () => {
        const segment = created("buyers", 61, { askedAt: startOfScene });
        const scene = new RecoverScene([segment], [{ type: "updating", resource: segment }], {});

        expect(await scene.recover()).to.equal(0);

        expect([scene.pulumi.pendingOperations, scene.context.account.requests.length]).to.deep.equal([0, 0]);
    });

    it("removes the operation of a lost request whose parent is no longer in the state", async () => {
        const orphan = { ...declared("buyers", { askedAt: startOfScene - 60 * minute }), parent: "urn:pulumi:gone" };
        const scene = new RecoverScene([], [creating(orphan)]);

        expect(await scene.recover()).to.equal(0);

        expect(scene.pulumi.pendingOperations).to.equal(0);
    });

    it("passes over an unconfirmed resource that has been replaced", async () => {
        const replaced = { ...declared("buyers", { askedAt: startOfScene }), id: "unconfirmed", delete: true };
        const scene = new RecoverScene([replaced], [], {});

        expect(await scene.recover()).to.equal(0);

        expect(scene.out).to.equal("Nothing to recover.\n");
    });

    it("changes nothing in a second run", async () => {
        const scene = new RecoverScene([], [creating(declared("buyers", { askedAt: startOfScene }))]);
        scene.context.account.add({ id: 62 });
        await scene.recover();
        scene.context.out.text = "";

        expect(await scene.recover()).to.equal(0);

        expect(scene.out).to.equal("Nothing to recover.\n");
        expect(scene.pulumi.imports).to.equal(1);
    });

    it("decides anew when the state changes under its hands", async () => {
        const scene = new RecoverScene([], [creating(declared("buyers", { askedAt: startOfScene }))]);
        scene.context.account.add({ id: 62 });
        scene.pulumi.beforeExport = () => {
            if (scene.pulumi.commands.length === 2) {
                scene.pulumi.state = stackExport(startOfScene, [created("buyers", 62, { askedAt: startOfScene })]);
            }
        };

        expect(await scene.recover()).to.equal(0);
        expect(scene.pulumi.imports).to.equal(0);
    });
});
