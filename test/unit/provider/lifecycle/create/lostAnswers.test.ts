import { expect } from "chai";
import type { ApiFailure } from "../../../../../provider/api/ApiError";
import type { Segment } from "../../../../../provider/segment/Segment";
import { failing } from "../../support/apiErrors";
import { FakeClassifyApi } from "../../support/FakeClassifyApi";
import { FakeProcess } from "../../support/FakeProcess";
import { rejection } from "../../support/rejection";
import { temporaryFolder } from "../../support/temporaryFolder";
import { VirtualClock } from "../../support/VirtualClock";

const name = "Snowblower Buyers";
const urn = "urn:pulumi:prod::shop::classify:ClassifySegment::buyers";
const uncertain = ["timeout", "network", "server-error", "unreadable"] satisfies ApiFailure[];

describe("a POST whose answer is lost", () => {
    const folder = temporaryFolder();
    let clock: VirtualClock;
    let account: FakeClassifyApi;
    let run: FakeProcess;

    beforeEach(() => {
        clock = new VirtualClock();
        account = new FakeClassifyApi(clock);
        run = new FakeProcess(account, clock, folder());
    });

    function nextRun(): void {
        run = new FakeProcess(account, clock, folder());
    }

    function build(definition = { name, prompt: "Homeowners" }): Promise<Segment> {
        const row = run.row(urn);
        const api = run.session().api(row);
        return run.session().builder.build({ urn, definition, allowDuplicateName: false, row, api });
    }

    /** The next POST is stored, some time later, and its answer never comes. */
    function loseAnswer(failure: ApiFailure, ...stored: Partial<Segment>[]): void {
        account.faults.create.push(() => {
            stored.forEach((segment) => account.add(segment));
            throw failing(failure);
        });
    }

    for (const failure of uncertain) {
        it(`is settled by adopting the one segment that came of it (${failure})`, async () => {
            account.add({ id: 7, status: "failed" });
            loseAnswer(failure, { id: 61, name });
            expect(await build()).to.have.property("id", 61);
            expect(account.count("create")).to.equal(1);
            expect(run.row(urn).said.join()).to.contain("segment 61 came of it");
        });

        it(`is sent again when nothing came of it (${failure})`, async () => {
            loseAnswer(failure);
            expect(await build()).to.have.property("id", 61);
            expect(account.count("create")).to.equal(2);
            expect(account.segments.size).to.equal(1);
        });
    }

    it("is not sent again while the segment may still be on its way into the account", async () => {
        account.faults.create.push(() => {
            clock.at(40_000, () => account.add({ id: 80, name }));
            throw failing("timeout");
        });
        expect(await build()).to.have.property("id", 80);
        expect(account.count("create")).to.equal(1);
    });

    it("is not settled when several segments can have come of it", async () => {
        loseAnswer("network", { id: 61, name }, { id: 62, name });
        const error = await rejection(build());
        expect(error).to.have.property("code", "create-unsettled");
        expect(error.message).to.contain("61, 62").and.to.contain("`adopt: 61`");
        expect(account.count("create")).to.equal(1);
    });

    it("is not taken for a segment that is the stack's own, old, or was there before", async () => {
        account.add({ id: 5, status: "failed" });
        run.knowledge.own(6, "urn:of:another");
        loseAnswer("network", { id: 6, name }, { id: 7, name, createdDate: "2026-02-10T20:00:00Z" });
        expect(await build()).to.have.property("id", 61);
        expect(account.count("create")).to.equal(2);
    });

    it("is not sent again when the account cannot be listed; the next run settles it", async () => {
        loseAnswer("network", { id: 61, name });
        account.fail("list", undefined, ...Array.from({ length: 5 }, () => failing("server-error")));
        expect(await rejection(build())).to.have.property("code", "create-unsettled");
        nextRun();
        expect(await build()).to.have.property("id", 61);
        expect(account.count("create")).to.equal(1);
    });

    it("is sent three times at most", async () => {
        uncertain.slice(0, 4).forEach((failure) => {
            loseAnswer(failure);
        });
        expect(await rejection(build())).to.have.property("code", "api-server-error");
        expect(account.count("create")).to.equal(3);
    });

    describe("with the death of the process", () => {
        /** The process dies after the POST was sent, and before its answer is in the journal. */
        async function die(...stored: Partial<Segment>[]): Promise<void> {
            account.faults.create.push(() => {
                stored.forEach((segment) => account.add(segment));
                throw new Error("killed");
            });
            await rejection(build());
            nextRun();
        }

        it("is settled by the next run from the account", async () => {
            await die({ id: 61, name });
            expect(await build()).to.have.property("id", 61);
            expect(account.count("create")).to.equal(1);
            expect(run.row(urn).said.join()).to.match(/interrupted run had already asked for segment 61/);
        });

        it("is waited for by the next run while it may still arrive", async () => {
            await die();
            account.faults.list.push(() => {
                clock.at(3_000, () => account.add({ id: 61, name }));
            });
            expect(await build()).to.have.property("id", 61);
            expect(account.count("create")).to.equal(1);
        });

        it("is sent again by the next run when nothing came of it", async () => {
            await die();
            expect(await build()).to.have.property("id", 61);
            expect(account.count("create")).to.equal(2);
        });

        it("stops the next run when several segments can have come of it", async () => {
            await die({ id: 61, name }, { id: 62, name });
            expect(await rejection(build())).to.have.property("code", "create-unsettled");
            expect(account.count("create")).to.equal(1);
        });
    });

    describe("with the death of the process after the ID was in the journal", () => {
        beforeEach(async () => {
            await build();
            nextRun();
        });

        it("is resumed by the next run, whatever has become of the segment", async () => {
            for (const status of ["processing", "complete", "failed"] as const) {
                account.move(61, status);
                nextRun();
                expect(await build()).to.include({ id: 61, status });
            }
            expect(account.count("create")).to.equal(1);
        });

        it("is not resumed under another definition", async () => {
            account.move(61, "complete");
            expect(await build({ name, prompt: "Others" })).to.have.property("id", 62);
        });

        it("is not taken from another account, which has not got the segment or has another under its ID", async () => {
            const theirs = new FakeClassifyApi(clock);
            run = new FakeProcess(theirs, clock, folder());
            expect(await build()).to.have.property("id", 61);
            expect(theirs.count("create")).to.equal(1);
            const others = new FakeClassifyApi(clock);
            others.add({ id: 61, name: "Another name" });
            run = new FakeProcess(others, clock, folder());
            expect(await build()).to.have.property("id", 62);
        });

        it("stops the run where it cannot be told whether the segment is there", async () => {
            account.fail("get", failing("unauthorized"));
            expect(await rejection(build())).to.have.property("code", "api-unauthorized");
            expect(account.count("create")).to.equal(1);
        });

        it("is forgotten once the engine has shown the ID", async () => {
            account.move(61, "complete");
            await run.journal.settle(61, urn);
            nextRun();
            expect(await build()).to.have.property("id", 62);
        });
    });
});
