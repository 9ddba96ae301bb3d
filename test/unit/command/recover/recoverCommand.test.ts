import { expect } from "chai";
import { runCommand } from "../../../../provider/command/runCommand";
import { typeTokens } from "../../../../provider/engine/typeTokens";
import { created, creating, declared, type Json, providerText, stackExport } from "../../provider/support/stackExports";
import { type TestSurroundings, testSurroundings } from "../support/testSurroundings";
import { FakePulumi } from "./support/FakePulumi";

const minute = 60_000;

describe("pulumi-classify recover", () => {
    let pulumi: FakePulumi;
    let surroundings: TestSurroundings;
    let now: number;

    /** A stack whose state was last saved just now. */
    function stack(resources: readonly Json[], operations: readonly Json[], environment?: NodeJS.ProcessEnv): void {
        pulumi = new FakePulumi("");
        surroundings = testSurroundings({
            runPulumi: pulumi.run,
            ...(environment === undefined ? {} : { environment }),
        });
        now = surroundings.clock.now();
        pulumi.state = stackExport(now, resources, operations);
    }

    async function recover(...args: string[]): Promise<number> {
        return runCommand(["recover", ...args], surroundings);
    }

    function json(): Json {
        return JSON.parse(surroundings.out.text) as Json;
    }

    it("saves the only segment that the killed run can have asked for, as the provider saves it", async () => {
        stack([], [creating(declared("buyers", { askedAt: startOfClock() - minute }))]);
        surroundings.account.add({ id: 62, status: "processing" });

        expect(await recover()).to.equal(0);

        const [buyers] = pulumi.resources("buyers");
        expect(buyers?.id).to.equal("62");
        expect(buyers?.inputs).to.have.property("__asked");
        expect(buyers?.outputs).to.deep.equal({
            __provider: providerText,
            __urn: "dev::audiences::::buyers",
            name: "Snowblower Buyers",
            prompt: "People who look for buyers",
            segmentId: 62,
            status: "processing",
            createdDate: new Date(now).toISOString(),
        });
        expect(pulumi.pendingOperations).to.equal(0);
        expect(surroundings.out.text).to.include("resume segment 62").and.include("Removed 1 pending operation.");
        expect(surroundings.account.count("create")).to.equal(0);
    });

    it("recovers a resource of the native plugin", async () => {
        stack([], [creating(declared("buyers", { askedAt: startOfClock(), type: typeTokens.pluginSegment }))]);
        surroundings.account.add({ id: 62, status: "failed" });

        await recover();

        expect(pulumi.resources("buyers")[0]).to.deep.include({ id: "62" });
        expect(pulumi.resources("buyers")[0]?.outputs).to.include({ segmentId: 62, status: "failed" });
    });

    it("marks the old resource of an interrupted replacement for deletion, behind the new one", async () => {
        const before = created("buyers", 61, { prompt: "before", askedAt: startOfClock() - 100 * minute });
        stack([before], [creating(declared("buyers", { askedAt: startOfClock() - minute }))]);
        surroundings.account.add({ id: 61, createdDate: new Date(now - 100 * minute).toISOString() });
        surroundings.account.add({ id: 62 });

        expect(await recover()).to.equal(0);

        expect(pulumi.resources("buyers").map(({ id, delete: isReplaced }) => [id, isReplaced])).to.deep.equal([
            ["62", undefined],
            ["61", true],
        ]);
    });

    it("gives an unconfirmed resource its ID in its place", async () => {
        const { inputs, ...resource } = declared("buyers", { askedAt: startOfClock() - minute });
        const unconfirmed = { ...resource, inputs, id: "unconfirmed", outputs: inputs, initErrors: ["lost"] };
        stack([unconfirmed, created("sellers", 70, { name: "Sellers" })], []);
        surroundings.account.add({ id: 62 });

        expect(await recover()).to.equal(0);

        expect(pulumi.resources("buyers").map(({ id }) => id)).to.deep.equal(["62"]);
        expect(pulumi.resources("buyers")[0]).to.deep.include({ initErrors: [] });
    });

    it("waits until the account has shown no segment for as long as a list can lag behind the last request, then removes the operation", async () => {
        stack([], [creating(declared("buyers", { askedAt: startOfClock() - minute }))]);

        expect(await recover()).to.equal(0);

        expect(surroundings.clock.now() - now).to.equal(10.5 * minute);
        expect(surroundings.err.text).to.include('no segment for "Snowblower Buyers" in the account yet');
        expect(surroundings.out.text).to.include("the next `pulumi up` builds it");
        expect([pulumi.resources("buyers").length, pulumi.pendingOperations]).to.deep.equal([0, 0]);
    });

    it("takes a segment that the list shows late", async () => {
        stack([], [creating(declared("buyers", { askedAt: startOfClock() - minute }))]);
        surroundings.clock.at(3 * minute, () => surroundings.account.add({ id: 62 }));

        await recover();

        expect(pulumi.resources("buyers")[0]?.id).to.equal("62");
        expect(surroundings.clock.now() - now).to.be.below(5 * minute);
    });

    it("ends with 6 where several segments fit, names them, and settles the others", async () => {
        const buyers = declared("buyers", { askedAt: startOfClock() - minute });
        const sellers = declared("sellers", { name: "Sellers", askedAt: startOfClock() - minute });
        stack([], [creating(buyers), creating(sellers)]);
        surroundings.account.add({ id: 62 });
        surroundings.account.add({ id: 63 });
        surroundings.account.add({ id: 64, name: "Sellers" });

        expect(await recover()).to.equal(6);

        expect(surroundings.out.text).to.include("set adopt to one of 62, 63");
        expect(pulumi.resources("sellers")[0]?.id).to.equal("64");
        expect(pulumi.resources("buyers")[0]).to.deep.include({ id: "unconfirmed" });
        expect(pulumi.resources("buyers")[0]?.outputs).to.have.property("__asked", buyers.inputs["__asked"]);

        expect(await recover()).to.equal(6);
        expect(pulumi.imports).to.equal(1);
    });

    it("changes nothing in a second run", async () => {
        stack([], [creating(declared("buyers", { askedAt: startOfClock() }))]);
        surroundings.account.add({ id: 62 });
        await recover();
        surroundings.out.text = "";

        expect(await recover()).to.equal(0);

        expect(surroundings.out.text).to.equal("Nothing to recover.\n");
        expect(pulumi.imports).to.equal(1);
    });

    it("asks the account nothing, and needs no key, where nothing is pending", async () => {
        stack([created("buyers", 61)], [], {});

        expect(await recover()).to.equal(0);
        expect(surroundings.account.requests).to.be.empty;
        expect(pulumi.commands).to.have.lengthOf(1);
    });

    it("removes an operation that a later run has settled", async () => {
        const asked = { askedAt: startOfClock() - 10 * minute };
        stack(
            [created("buyers", 61, { askedAt: startOfClock() - 5 * minute })],
            [creating(declared("buyers", asked))],
            {},
        );

        expect(await recover()).to.equal(0);

        expect([pulumi.pendingOperations, pulumi.resources("buyers")[0]?.id]).to.deep.equal([0, "61"]);
    });

    it("leaves the state alone while it has pending operations of other packages, and names them", async () => {
        const bucket = { urn: "urn:pulumi:dev::audiences::aws:s3:Bucket::logs", type: "aws:s3:Bucket" };
        stack([], [creating(declared("buyers", { askedAt: startOfClock() })), creating(bucket)]);
        surroundings.account.add({ id: 62 });

        expect(await recover()).to.equal(0);

        expect(pulumi.imports).to.equal(0);
        expect(surroundings.out.text).to.include(bucket.urn).and.include("resume segment 62");
    });

    it("leaves a create of an earlier version, which wrote no stamp, to `pulumi up`", async () => {
        stack([], [creating(declared("buyers"))]);
        surroundings.account.add({ id: 62 });

        await recover("--json");

        expect(json()).to.deep.include({ leftToUp: [declared("buyers").urn], isSaved: false });
    });

    it("changes nothing with --dry-run, and does not wait", async () => {
        stack([], [creating(declared("buyers", { askedAt: startOfClock() }))]);

        expect(await recover("--dry-run")).to.equal(0);

        expect(surroundings.out.text)
            .to.include("wait for another 10m")
            .and.include("Would remove 1 pending operation.");
        expect(surroundings.clock.pauses).to.be.empty;
        expect(pulumi.imports).to.equal(0);
    });

    it("prints JSON for machines", async () => {
        stack([], [creating(declared("buyers", { askedAt: startOfClock() - minute }))]);
        surroundings.account.add({ id: 62 });

        await recover("--json", "--stack", "production");

        expect(json()).to.deep.equal({
            creates: [
                {
                    urn: declared("buyers").urn,
                    segmentName: "Snowblower Buyers",
                    askedAt: new Date(now - minute).toISOString(),
                    candidates: [{ id: 62, status: "pending", createdDate: new Date(now).toISOString(), ageMs: 0 }],
                    decision: "resume",
                    segmentId: 62,
                },
            ],
            leftToUp: [],
            removedOperations: 1,
            isSaved: true,
        });
        expect(pulumi.commands.every((command) => command.endsWith("--stack production"))).to.equal(true);
    });

    it("decides anew when the state changes under its hands", async () => {
        stack([], [creating(declared("buyers", { askedAt: startOfClock() }))]);
        surroundings.account.add({ id: 62 });
        pulumi.beforeExport = () => {
            if (pulumi.commands.length === 2) {
                pulumi.state = stackExport(now, [created("buyers", 62, { askedAt: now })]);
            }
        };

        expect(await recover()).to.equal(0);
        expect(pulumi.imports).to.equal(0);
    });

    it("says how to clear a lock that a killed run left", async () => {
        stack([], [creating(declared("buyers", { askedAt: startOfClock() }))]);
        surroundings.account.add({ id: 62 });
        pulumi.importFault =
            "warning: removing pending operation\nerror: could not import deployment: the stack is currently locked by 1 lock(s).";

        expect(await recover()).to.equal(1);
        expect(surroundings.err.text).to.include("run `pulumi cancel --yes`").and.include("[stack-locked]");
    });

    it("passes on why the state cannot be saved, or there is no CLI", async () => {
        stack([], [creating(declared("buyers", { askedAt: startOfClock() }))]);
        surroundings.account.add({ id: 62 });
        pulumi.importFault = "error: passphrase must be set\n";
        expect(await recover()).to.equal(1);
        expect(surroundings.err.text).to.include("`pulumi stack import`: passphrase must be set.");

        surroundings = testSurroundings();
        expect(await recover()).to.equal(1);
        expect(surroundings.err.text).to.include("there is no `pulumi` on PATH").and.include("[state-unavailable]");
    });

    it("ends with 130 when Ctrl-C ends the wait, and leaves the state as it was", async () => {
        stack([], [creating(declared("buyers", { askedAt: startOfClock() }))]);
        surroundings.clock.at(2 * minute, surroundings.interrupt);

        expect(await recover()).to.equal(130);
        expect(pulumi.imports).to.equal(0);
        expect(surroundings.err.text).to.include("interrupted; the state is unchanged");
    });
});

/** When every test's clock starts. */
function startOfClock(): number {
    return testSurroundings().clock.now();
}
