import { expect } from "chai";
import type { DynamicProvider } from "../../../../provider/faces/dynamic/DynamicProvider";
import { failing } from "../support/apiErrors";
import { segmentProvider } from "../support/dynamicProviders";
import { useFakeStack } from "../support/FakeStack";
import { rejection } from "../support/rejection";

const minute = 60_000;
const urn = "urn:pulumi:prod::shop::classify:ClassifySegment::buyers";
const inputs = { name: "Snowblower Buyers", prompt: "Homeowners", __provider: "text", __urn: urn };

describe("a ClassifySegment", () => {
    const stack = useFakeStack();
    let provider: DynamicProvider;

    beforeEach(() => {
        provider = segmentProvider(stack.run);
    });

    /** From the POST on, the build takes its course. */
    function afterPost(minutes: number, act: () => void): void {
        stack.account.faults.create.push(() => {
            stack.clock.at(minutes * minute, act);
        });
    }

    describe("on create", () => {
        it("is waited for, and echoes its inputs beside what Classify says of it", async () => {
            afterPost(70, () => {
                stack.account.move(61, "complete");
            });
            const { id, outs } = await provider.create(inputs);
            expect(id).to.equal("61");
            expect(outs).to.deep.include({ ...inputs, segmentId: 61, status: "complete" });
            expect(outs).to.have.property("processedDate").that.is.a("string");
            expect(stack.run.row(urn).said).to.have.length(2);
        });

        it("is not waited for where it is not to be", async () => {
            const { id, outs } = await provider.create({ ...inputs, waitForCompletion: false });
            expect(id).to.equal("61");
            expect(outs).to.include({ status: "pending" });
            expect(stack.account.requests).to.deep.equal(["list", "create Snowblower Buyers"]);
        });

        it("is refused if another resource still declares a segment of the name", async () => {
            stack.account.add({ id: 7, status: "complete" });
            const other = { ...inputs, __urn: "urn:pulumi:prod::shop::classify:ClassifySegment::others" };
            await provider.check({}, inputs);
            const { failures } = await provider.check(other, other);
            expect(failures?.[0]?.reason).to.match(/^name is used by another resource in this stack/);
            expect(await rejection(provider.create(inputs))).to.have.property("code", "duplicate-name");
            await provider.check(other, { ...other, name: "Others" });
            await provider.diff("7", other, { ...other, name: "Others" });
            expect(await provider.create({ ...inputs, waitForCompletion: false })).to.have.property("id", "61");
        });

        const exits: [string, () => void, RegExp][] = [
            [
                "a failed build",
                () => {
                    afterPost(5, () => {
                        stack.account.move(61, "failed");
                    });
                },
                /segment 61 failed to build; contact your Classify representative.*--replace 'urn:/,
            ],
            ["the limit", () => undefined, /segment 61 is still pending after 1h .*limit 1h.*customTimeouts/],
            [
                "an interruption",
                () => {
                    afterPost(5, () => {
                        stack.run.cancel();
                    });
                },
                /interrupted while segment 61 was pending; nothing is lost/,
            ],
            [
                "a revoked key",
                () => {
                    stack.account.fail("get", ...[1, 2, 3].map(() => failing("unauthorized")));
                },
                /last known to be pending, and the status checks failed/,
            ],
            [
                "a defect",
                () => {
                    stack.run.row(urn).progress = () => {
                        throw new TypeError("a defect");
                    };
                },
                /a defect.*pulumi up/,
            ],
        ];
        for (const [what, arrange, message] of exits) {
            it(`carries the ID and its state when ${what} ends it`, async () => {
                arrange();
                const error = await rejection(provider.create({ ...inputs, __createTimeout: "1h" }));
                expect(error).to.deep.include({ id: "61", reasons: [error.message] });
                expect(error).to.have.nested.property("properties.__provider", "text");
                expect(error).to.have.nested.property("properties.segmentId", 61);
                expect(error.message).to.match(message);
                expect(stack.account.count("create")).to.equal(1);
            });
        }

        it("says that Ctrl-C takes effect later if the runtime cannot observe it, and only during a wait", async () => {
            provider = segmentProvider(stack.nextRun({ isCancelVisible: false }));
            afterPost(5, () => {
                stack.account.move(61, "complete");
            });
            await provider.create(inputs);
            await provider.create({ ...inputs, name: "Others", __urn: "other", waitForCompletion: false });
            expect(stack.run.row(urn).said[0]).to.match(/^Node before version 22 does not receive Ctrl-C/);
            expect(stack.run.row("other").said.join()).not.to.contain("Ctrl-C");
        });

        it("has no ID to carry before the POST", async () => {
            stack.account.fail("list", failing("unauthorized"));
            expect(await rejection(provider.create(inputs))).to.not.have.property("id");
        });
    });

    describe("on update", () => {
        const state = { ...inputs, segmentId: 61, status: "pending", createdDate: "2026-02-12T22:00:00Z" };

        beforeEach(() => {
            stack.account.add({ id: 61 });
        });

        it("is waited for again, and never sent again", async () => {
            stack.account.faults.get.push(() => {
                stack.account.move(61, "processing");
                stack.clock.at(30 * minute, () => {
                    stack.account.move(61, "complete");
                });
            });
            const { outs } = await provider.update("61", state, inputs);
            expect(outs).to.include({ segmentId: 61, status: "complete" });
            expect(stack.account.count("create")).to.equal(0);
        });

        it("is checked once without a wait", async () => {
            const { outs } = await provider.update("61", state, { ...inputs, waitForCompletion: false });
            expect(outs).to.include({ status: "pending" });
            expect(stack.account.requests).to.deep.equal(["get 61"]);
        });

        it("keeps the status in the state when it cannot be checked", async () => {
            stack.account.fail("get", failing("missing-key"));
            const error = await rejection(provider.update("61", state, inputs));
            expect(error).to.have.property("id", "61");
            expect(error).to.deep.nested.include({
                "properties.status": "pending",
                "properties.createdDate": "2026-02-12T22:00:00Z",
                "properties.__provider": "text",
            });
        });

        for (const status of ["failed", "pending"] as const) {
            it(`is never sent again when it is ${status} in the end`, async () => {
                stack.account.move(61, status);
                await rejection(provider.update("61", state, { ...inputs, __updateTimeout: "5m" }));
                expect(stack.account.count("create")).to.equal(0);
            });
        }
    });

    describe("on delete", () => {
        it("stays in the account and says so, without a key", async () => {
            Object.defineProperty(stack.run, "session", {
                value: () => {
                    throw new Error("no configuration");
                },
            });
            await provider.delete("61", inputs);
            expect(stack.run.row(urn).said).to.deep.equal([
                "segment 61 stays in the Classify account, because the API cannot delete it",
            ]);
        });

        it("may exist where its request is not confirmed, and the warning says how to find it", async () => {
            await provider.delete("unconfirmed", inputs);
            expect(stack.run.row(urn).warned).to.deep.equal([
                'segment "Snowblower Buyers" may exist in the account: it was requested, no response was received, and its ID is not known. To find it, run `pulumi-classify list`. To manage it again, declare it with `adopt: <id>`',
            ]);
        });

        it("is not mentioned where the program still declares it, so that the same update searches for it", async () => {
            await provider.check(inputs, inputs);
            await provider.delete("unconfirmed", inputs);
            expect(stack.run.row(urn).warned).to.deep.equal([]);
        });
    });
});
