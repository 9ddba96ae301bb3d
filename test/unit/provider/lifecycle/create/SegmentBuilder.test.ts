import { expect } from "chai";
import type { BuildOrder } from "../../../../../provider/lifecycle/create/BuildOrder";
import type { Segment } from "../../../../../provider/segment/Segment";
import { meaningHash } from "../../../../../provider/segment/meaning";
import { failing } from "../../support/apiErrors";
import { buildSegment, buyers } from "../../support/buildSegment";
import { useFakeStack } from "../../support/FakeStack";
import { rejection } from "../../support/rejection";

const { urn, definition } = buyers;
const { name } = definition;
const hour = 3_600_000;
const baseUrl = "https://api.clsfy.me";
const key = { urn, definitionHash: meaningHash(definition), baseUrl };

describe("building a segment", () => {
    const stack = useFakeStack();

    function build(change: Partial<BuildOrder> = {}): Promise<Segment> {
        return buildSegment(stack, change);
    }

    it("lists the account, sends one POST and returns the segment", async () => {
        expect(await build()).to.include({ id: 61, status: "pending" });
        expect(stack.account.requests).to.deep.equal(["list", `create ${name}`]);
    });

    it("lists the account once for all creates of a run", async () => {
        const names = Array.from({ length: 40 }, (_each, index) => `Segment ${index}`);
        await Promise.all(names.map((each) => build({ urn: each, definition: { name: each, prompt: "x" } })));
        expect(stack.account.count("list")).to.equal(1);
        expect(stack.account.count("create")).to.equal(40);
    });

    it("has the request in the journal before the POST, and the ID right after it", async () => {
        let before: unknown[] = [];
        stack.account.faults.create.push(async () => {
            before = await entries();
        });
        await build();
        expect(before).to.have.length(1).and.not.to.have.nested.property("[0].segmentId");
        expect(await entries()).to.have.nested.property("[0].segmentId", 61);
    });

    async function entries(): Promise<unknown[]> {
        return stack.nextRun().journal.find(key);
    }

    describe("after a 429, which says that nothing was stored", () => {
        function whileRateLimited(act: () => void): void {
            stack.account.faults.create.push(() => {
                stack.clock.at(10_000, act);
                throw failing("rate-limited", 30_000);
            });
        }

        it("sends again after the requested pause, and says so", async () => {
            stack.account.fail("create", failing("rate-limited", 30_000));
            const startedAt = stack.clock.now();
            expect(await build()).to.have.property("id", 61);
            expect(stack.clock.now() - startedAt).to.equal(30_000);
            expect(stack.run.row(urn).progressed).to.include("rate limited, retrying in 30s");
        });

        it("records when it sends again, so that a later run searches for the last request", async () => {
            stack.account.fail("create", failing("rate-limited", 600_000));
            await build();
            const sentAt = new Date(stack.clock.now()).toISOString();
            expect(await entries())
                .to.have.length(1)
                .and.to.have.nested.property("[0].startedAt", sentAt);
        });

        it("sends nothing more for an engine that was killed meanwhile", async () => {
            whileRateLimited(() => {
                stack.run.hasEngine = false;
            });
            expect((await rejection(build())).message).to.contain("Pulumi ended before a request was sent");
            expect(stack.account.count("create")).to.equal(1);
            expect(await entries()).to.deep.equal([]);
        });

        it("sends nothing more once the user has interrupted, and leaves nothing in the journal", async () => {
            whileRateLimited(() => {
                stack.run.cancel();
            });
            await rejection(build());
            expect(stack.account.count("create")).to.equal(1);
            expect(await entries()).to.deep.equal([]);
        });
    });

    it("lists the account again for creates much later in the same run", async () => {
        await build({ urn: "early", definition: { name: "Early", prompt: "x" } });
        await stack.clock.sleep(3 * hour);
        stack.account.add({ id: 70, status: "processing" });
        expect(await rejection(build())).to.have.property("code", "duplicate-name");
        expect(stack.account.count("list")).to.equal(2);
    });

    describe("once the user has interrupted", () => {
        it("sends nothing", async () => {
            stack.run.cancel();
            expect(await rejection(build())).to.have.property("code", "create-interrupted");
            expect(stack.account.count("create")).to.equal(0);
        });

        it("sends nothing when the interruption comes between list and POST", async () => {
            stack.account.faults.list.push(() => {
                stack.run.cancel();
            });
            expect((await rejection(build())).message).to.contain("before a request was sent");
            expect(stack.account.count("create")).to.equal(0);
        });

        it("still takes the answer to a POST that was sent before", async () => {
            stack.account.faults.create.push(() => {
                stack.run.cancel();
            });
            expect(await build()).to.have.property("id", 61);
            expect(await entries()).to.have.nested.property("[0].segmentId", 61);
        });

        it("neither searches nor sends again when that answer is lost, but keeps the request in the journal", async () => {
            stack.account.faults.create.push(() => {
                stack.run.cancel();
                throw failing("timeout");
            });
            expect(await rejection(build())).to.have.property("code", "create-interrupted");
            expect(stack.account.requests).to.deep.equal(["list", `create ${name}`]);
            expect(await entries()).to.have.length(1);
        });
    });

    it("sends nothing for an engine that was killed meanwhile, and leaves nothing in the journal", async () => {
        stack.account.faults.list.push(() => {
            stack.run.hasEngine = false;
        });
        expect((await rejection(build())).message).to.contain("Pulumi ended before a request was sent");
        expect(stack.account.count("create")).to.equal(0);
        expect(await entries()).to.deep.equal([]);
    });

    it("does not pick a dead name up: a refused POST leaves nothing in the journal", async () => {
        stack.account.fail("create", failing("rejected"));
        expect(await rejection(build())).to.have.property("code", "api-rejected");
        expect(stack.account.count("create")).to.equal(1);
        expect(await entries()).to.deep.equal([]);
    });

    it("keeps the request in the journal after an unexpected fault", async () => {
        stack.account.fail("create", new TypeError("a defect"));
        await rejection(build());
        expect(await entries()).to.have.length(1);
    });
});
