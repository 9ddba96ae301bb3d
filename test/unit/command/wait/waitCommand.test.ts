import { expect } from "chai";
import { runCommand } from "../../../../provider/command/runCommand";
import { failing } from "../../provider/support/apiErrors";
import { type TestContext, testContext } from "../support/testContext";

const minute = 60_000;

describe("pulumi-classify wait", () => {
    let context: TestContext;

    async function wait(...args: string[]): Promise<number> {
        return runCommand(["wait", ...args], context);
    }

    beforeEach(() => {
        context = testContext();
        context.account.add({ id: 61, name: "Buyers" });
        context.account.add({ id: 62, name: "Sellers", status: "processing" });
    });

    it("ends with 0 when all are complete, one line for each change of status", async () => {
        const { account, clock } = context;
        clock.at(5 * minute, () => {
            account.move(61, "processing");
        });
        clock.at(30 * minute, () => {
            account.move(62, "complete");
        });
        clock.at(70 * minute, () => {
            account.move(61, "complete");
        });

        expect(await wait("61", "62")).to.equal(0);
        expect(context.out.text.split("\n")).to.deep.equal([
            "segment 61 is pending (Buyers)",
            "segment 62 is processing (Sellers)",
            "segment 61 is processing (Buyers)",
            "segment 62 is complete, built in 30m (Sellers)",
            "segment 61 is complete, built in 1h 10m (Buyers)",
            "",
        ]);
        expect(context.err.text).to.equal("");
    });

    it("needs one request an interval, however many it waits for", async () => {
        const { account, clock } = context;
        clock.at(9.5 * minute, () => {
            account.move(61, "complete");
            account.move(62, "complete");
        });

        await wait("61", "62", "61");

        expect(account.requests).to.have.lengthOf(11);
    });

    it("ends with 4 when a build has failed, after the others have come to an end", async () => {
        const { account, clock } = context;
        account.move(61, "failed");
        clock.at(10 * minute, () => {
            account.move(62, "complete");
        });

        expect(await wait("61", "62")).to.equal(4);
        expect(context.out.text).to.include("segment 61 has failed").and.include("segment 62 is complete");
    });

    it("ends with 5 at the time limit, and says that the build continues", async () => {
        expect(await wait("62", "--timeout", "90s")).to.equal(5);
        expect(context.out.text).to.include("segment 62 is still processing after 1m 30s; the build continues");
    });

    it("ends with 130 at once when it is interrupted", async () => {
        const { clock } = context;
        const startedAt = clock.now();
        clock.at(100 * minute, context.interrupt);

        expect(await wait("61")).to.equal(130);
        expect(clock.now() - startedAt).to.equal(100 * minute);
        expect(context.out.text).to.include("stopped waiting for segment 61, which is pending");
    });

    it("ends with 1 for a segment that the account does not have, without waiting for the others", async () => {
        expect(await wait("61", "99")).to.equal(1);
        expect(context.clock.pauses).to.be.empty;
    });

    it("reads a segment that is missing from the list", async () => {
        context.account.unlisted.add(61);
        context.account.move(61, "complete");

        expect(await wait("61")).to.equal(0);
    });

    it("reports failed checks once, and continues", async () => {
        const { account, clock } = context;
        clock.at(1.5 * minute, () => {
            account.fail("list", failing("server-error"), failing("server-error"));
        });
        clock.at(20 * minute, () => {
            account.move(61, "complete");
            account.move(62, "complete");
        });

        expect(await wait("61", "62")).to.equal(0);
        expect(context.out.text.match(/Classify reported a server error/g)).to.have.lengthOf(1);
    });

    it("prints JSON for machines, and progress on standard error", async () => {
        context.account.move(61, "complete");
        context.account.move(62, "failed");

        expect(await wait("61", "62", "--json")).to.equal(4);
        const answer = JSON.parse(context.out.text) as { id: number; outcome: string; name: string }[];
        expect(answer.map(({ id, outcome, name }) => [id, outcome, name])).to.deep.equal([
            [61, "complete", "Buyers"],
            [62, "failed", "Sellers"],
        ]);
        expect(context.err.text).to.include("segment 61 is complete");
    });

    it("rewrites one line on a terminal while it waits, and clears it in the end", async () => {
        context = testContext({ isTerminal: true });
        const { account, clock } = context;
        account.add({ id: 61, status: "processing" });
        account.add({ id: 62, status: "complete" });
        clock.at(2 * minute, () => {
            account.move(61, "complete");
        });

        expect(await wait("61", "62", "61")).to.equal(0);
        const frames = context.err.text.split("\r\u001B[K");
        expect(frames).to.include("1 of 2 complete, 1 building, longest 42s");
        expect(frames.filter((frame) => frame.endsWith("longest 1m"))).to.have.lengthOf(1);
        expect(frames.at(-1)).to.equal("");
        expect(frames.every((frame) => frame.length < 80)).to.equal(true);
    });

    it("ends with 2 for what is no segment ID and no duration", async () => {
        expect(await wait("61x")).to.equal(2);
        expect(await wait("0")).to.equal(2);
        expect(await wait("61", "--timeout", "soon")).to.equal(2);
        expect(await wait()).to.equal(2);
    });
});
