import { expect } from "chai";
import { runCommand } from "../../../../provider/command/runCommand";
import { created, creating, declared } from "../../provider/support/stackExports";
import { testContext } from "../support/testContext";
import { RecoverScene, startOfScene } from "./support/RecoverScene";

const minute = 60_000;

describe("pulumi-classify recover, as its user meets it", () => {
    it("asks the account nothing, and needs no key, where nothing is pending", async () => {
        const scene = new RecoverScene([created("buyers", 61)], [], {});

        expect(await scene.recover()).to.equal(0);
        expect(scene.context.account.requests).to.be.empty;
        expect(scene.pulumi.commands).to.have.lengthOf(1);
    });

    it("ends with 6 where several segments fit, names them, and settles the others", async () => {
        const buyers = declared("buyers", { askedAt: startOfScene - minute });
        const sellers = declared("sellers", { name: "Sellers", askedAt: startOfScene - minute });
        const scene = new RecoverScene([], [creating(buyers), creating(sellers)]);
        scene.context.account.add({ id: 62 });
        scene.context.account.add({ id: 63 });
        scene.context.account.add({ id: 64, name: "Sellers" });

        expect(await scene.recover()).to.equal(6);

        expect(scene.out).to.include("set adopt to one of 62, 63");
        expect(scene.pulumi.resources("sellers")[0]?.id).to.equal("64");
        expect(scene.pulumi.resources("buyers")[0]).to.deep.include({ id: "unconfirmed" });
        expect(scene.pulumi.resources("buyers")[0]?.outputs).to.have.property("__asked", buyers.inputs["__asked"]);

        expect(await scene.recover()).to.equal(6);
        expect(scene.pulumi.imports).to.equal(1);
    });

    it("leaves the state alone while it has pending operations of other packages, and names them", async () => {
        const bucket = { urn: "urn:pulumi:dev::audiences::aws:s3:Bucket::logs", type: "aws:s3:Bucket" };
        const scene = new RecoverScene([], [creating(declared("buyers", { askedAt: startOfScene })), creating(bucket)]);
        scene.context.account.add({ id: 62 });

        expect(await scene.recover()).to.equal(0);

        expect(scene.pulumi.imports).to.equal(0);
        expect(scene.out).to.include(bucket.urn).and.include("resume segment 62");
    });

    it("does not wait for a segment that it could not save", async () => {
        const bucket = { urn: "urn:pulumi:dev::audiences::aws:s3:Bucket::logs", type: "aws:s3:Bucket" };
        const scene = new RecoverScene([], [creating(declared("buyers", { askedAt: startOfScene })), creating(bucket)]);

        await scene.recover();

        expect(scene.context.clock.pauses).to.be.empty;
    });

    it("leaves a create of an earlier version, which wrote no stamp, to `pulumi up`", async () => {
        const scene = new RecoverScene([], [creating(declared("buyers"))]);
        scene.context.account.add({ id: 62 });

        await scene.recover("--json");

        expect(scene.json()).to.deep.include({ leftToUp: [declared("buyers").urn], isSaved: false });
    });

    it("changes nothing with --dry-run, and does not wait", async () => {
        const scene = new RecoverScene([], [creating(declared("buyers", { askedAt: startOfScene }))]);

        expect(await scene.recover("--dry-run")).to.equal(0);

        expect(scene.out).to.include("wait for another 10m").and.include("Would remove 1 pending operation.");
        expect(scene.context.clock.pauses).to.be.empty;
        expect(scene.pulumi.imports).to.equal(0);
    });

    it("prints JSON for machines", async () => {
        const scene = new RecoverScene([], [creating(declared("buyers", { askedAt: startOfScene - minute }))]);
        scene.context.account.add({ id: 62 });

        await scene.recover("--json", "--stack", "production");

        expect(scene.json()).to.deep.equal({
            creates: [
                {
                    urn: declared("buyers").urn,
                    segmentName: "Snowblower Buyers",
                    askedAt: new Date(startOfScene - minute).toISOString(),
                    candidates: [
                        { id: 62, status: "pending", createdDate: new Date(startOfScene).toISOString(), ageMs: 0 },
                    ],
                    decision: "resume",
                    segmentId: 62,
                },
            ],
            leftToUp: [],
            removedOperations: 1,
            isSaved: true,
        });
        expect(scene.pulumi.commands.every((command) => command.endsWith("--stack production"))).to.equal(true);
    });

    it("says how to clear a lock that a killed run left", async () => {
        const scene = new RecoverScene([], [creating(declared("buyers", { askedAt: startOfScene }))]);
        scene.context.account.add({ id: 62 });
        scene.pulumi.importFault =
            "warning: removing pending operation\nerror: could not import deployment: the stack is currently locked by 1 lock(s).";

        expect(await scene.recover()).to.equal(1);
        expect(scene.err).to.include("run `pulumi cancel --yes`").and.include("[stack-locked]");
    });

    it("passes on why the state cannot be saved", async () => {
        const scene = new RecoverScene([], [creating(declared("buyers", { askedAt: startOfScene }))]);
        scene.context.account.add({ id: 62 });
        scene.pulumi.importFault = "error: passphrase must be set\n";

        expect(await scene.recover()).to.equal(1);
        expect(scene.err).to.include("`pulumi stack import`: passphrase must be set.");
    });

    it("says that there is no Pulumi CLI on PATH", async () => {
        const context = testContext();

        expect(await runCommand(["recover"], context)).to.equal(1);
        expect(context.err.text).to.include("there is no `pulumi` on PATH").and.include("[state-unavailable]");
    });

    it("ends with 130 when Ctrl-C ends the wait, and leaves the state as it was", async () => {
        const scene = new RecoverScene([], [creating(declared("buyers", { askedAt: startOfScene }))]);
        scene.context.clock.at(2 * minute, scene.context.interrupt);

        expect(await scene.recover()).to.equal(130);
        expect(scene.pulumi.imports).to.equal(0);
        expect(scene.err).to.include("interrupted; the state is unchanged");
    });
});
