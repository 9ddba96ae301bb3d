import { expect } from "chai";
import type { BuildOrder } from "../../../../../provider/lifecycle/create/BuildOrder";
import type { Segment } from "../../../../../provider/segment/Segment";
import { meaningHash } from "../../../../../provider/segment/meaning";
import { failing } from "../../support/apiErrors";
import { FakeClassifyApi } from "../../support/FakeClassifyApi";
import { FakeProcess } from "../../support/FakeProcess";
import { rejection } from "../../support/rejection";
import { temporaryFolder } from "../../support/temporaryFolder";
import { VirtualClock } from "../../support/VirtualClock";

const name = "Snowblower Buyers";
const urn = "urn:pulumi:prod::shop::classify:ClassifySegment::buyers";
const hour = 3_600_000;
const baseUrl = "https://api.clsfy.me";
const key = { urn, definitionHash: meaningHash({ name, prompt: "Homeowners" }), baseUrl };

describe("building a segment", () => {
    const folder = temporaryFolder();
    let clock: VirtualClock;
    let account: FakeClassifyApi;
    let run: FakeProcess;

    beforeEach(() => {
        clock = new VirtualClock();
        account = new FakeClassifyApi(clock);
        run = new FakeProcess(account, clock, folder());
    });

    function build(change: Partial<BuildOrder> = {}): Promise<Segment> {
        const row = run.row(change.urn ?? urn);
        const definition = { name, prompt: "Homeowners" };
        const order = { urn, definition, allowDuplicateName: false, row, api: run.session().api(row) };
        return run.session().builder.build({ ...order, ...change });
    }

    function ago(ms: number): string {
        return new Date(clock.now() - ms).toISOString();
    }

    it("lists the account, sends one POST and returns the segment", async () => {
        expect(await build()).to.include({ id: 61, status: "pending" });
        expect(account.requests).to.deep.equal(["list", `create ${name}`]);
    });

    it("lists the account once for all creates of a run", async () => {
        const names = Array.from({ length: 40 }, (_each, index) => `Segment ${index}`);
        await Promise.all(names.map((each) => build({ urn: each, definition: { name: each, prompt: "x" } })));
        expect(account.count("list")).to.equal(1);
        expect(account.count("create")).to.equal(40);
    });

    it("has the request in the journal before the POST, and the ID right after it", async () => {
        let before: unknown[] = [];
        account.faults.create.push(async () => {
            const later = new FakeProcess(account, clock, folder());
            before = await later.journal.find(key);
        });
        await build();
        expect(before).to.have.length(1).and.not.to.have.nested.property("[0].segmentId");
        expect(await entries()).to.have.nested.property("[0].segmentId", 61);
    });

    async function entries(): Promise<unknown[]> {
        const later = new FakeProcess(account, clock, folder());
        return later.journal.find(key);
    }

    describe("under a name that is taken", () => {
        for (const status of ["pending", "processing"] as const) {
            it(`stops where a foreign segment is ${status}, and names both ways on`, async () => {
                account.add({ id: 7, name: ` ${name} `, status });
                const error = await rejection(build());
                expect(error.message).to.contain(`segment 7 of the same name is already being built`);
                expect(error.message).to.contain("`adopt: 7`").and.to.contain("`allowDuplicateName: true`");
                expect(account.count("create")).to.equal(0);
            });
        }

        it("builds where that is allowed", async () => {
            account.add({ id: 7, status: "processing" });
            expect(await build({ allowDuplicateName: true })).to.have.property("id", 61);
        });

        it("builds where the segment is the stack's own, as in a replacement", async () => {
            account.add({ id: 7, status: "processing" });
            run.knowledge.own(7, urn);
            expect(await build()).to.have.property("id", 61);
            expect(run.row(urn).warned).to.deep.equal([]);
        });

        it("builds with a warning where a foreign segment was finished within a day", async () => {
            account.add({ id: 7, status: "complete", createdDate: ago(23 * hour) });
            expect(await build()).to.have.property("id", 61);
            expect(run.row(urn).warned.join()).to.match(/segment 7 of the same name.*last 24 hours.*`adopt: 7`/);
        });

        for (const [what, other] of [
            ["was finished long ago", { status: "complete", createdDate: "2026-02-01T00:00:00Z" }],
            ["has failed", { status: "failed" }],
            ["has another name", { name: "Buyers", status: "processing" }],
        ] as const) {
            it(`builds in silence where a foreign segment ${what}`, async () => {
                account.add({ id: 7, ...other });
                expect(await build()).to.have.property("id", 61);
                expect(run.row(urn).warned).to.deep.equal([]);
            });
        }

        it("builds once where two resources want the same name at the same time", async () => {
            const [one, other] = await Promise.allSettled([build(), build({ urn: "urn:of:another" })]);
            expect([one.status, other.status]).to.deep.equal(["fulfilled", "rejected"]);
            expect(other).to.have.nested.property("reason.code", "duplicate-name");
            expect(account.count("create")).to.equal(1);
        });

        it("builds both where both allow it", async () => {
            await Promise.all([build({ allowDuplicateName: true }), build({ urn: "b", allowDuplicateName: true })]);
            expect(account.count("create")).to.equal(2);
        });
    });

    describe("once the user has interrupted", () => {
        it("sends nothing", async () => {
            run.cancel();
            expect(await rejection(build())).to.have.property("code", "create-interrupted");
            expect(account.count("create")).to.equal(0);
        });

        it("sends nothing when the interruption comes between list and POST", async () => {
            account.faults.list.push(() => {
                run.cancel();
            });
            expect((await rejection(build())).message).to.contain("before anything was sent");
            expect(account.count("create")).to.equal(0);
        });

        it("still takes the answer to a POST that was sent before", async () => {
            account.faults.create.push(() => {
                run.cancel();
            });
            expect(await build()).to.have.property("id", 61);
            expect(await entries()).to.have.nested.property("[0].segmentId", 61);
        });

        it("neither looks nor sends again when that answer is lost, but keeps the request in the journal", async () => {
            account.faults.create.push(() => {
                run.cancel();
                throw failing("timeout");
            });
            expect(await rejection(build())).to.have.property("code", "create-interrupted");
            expect(account.requests).to.deep.equal(["list", `create ${name}`]);
            expect(await entries()).to.have.length(1);
        });
    });

    it("sends nothing for an engine that was killed meanwhile, and leaves nothing in the journal", async () => {
        account.faults.list.push(() => {
            run.hasEngine = false;
        });
        expect((await rejection(build())).message).to.contain("Pulumi has ended before anything was sent");
        expect(account.count("create")).to.equal(0);
        expect(await entries()).to.deep.equal([]);
    });

    it("does not pick a dead name up: a refused POST leaves nothing in the journal", async () => {
        account.fail("create", failing("rejected"));
        expect(await rejection(build())).to.have.property("code", "api-rejected");
        expect(account.count("create")).to.equal(1);
        expect(await entries()).to.deep.equal([]);
    });

    it("keeps the request in the journal when a fault comes that nobody foresaw", async () => {
        account.fail("create", new TypeError("a defect"));
        await rejection(build());
        expect(await entries()).to.have.length(1);
    });
});
