import { expect } from "chai";
import { writeStamp } from "../../../../provider/recovery/requestStamp";
import { SharedState } from "../../../../provider/recovery/SharedState";

const type = "pulumi-nodejs:dynamic/classifySegment:ClassifySegment";
const urn = `urn:pulumi:prod::shop::${type}::buyers`;
const stamp = writeStamp({ askedAt: Date.parse("2026-02-12T22:00:00Z"), definitionHash: "AbCdEfGhIjKl" });
const own = { urn, stamp };

/** What the engine has written when it calls create. */
const exported = JSON.stringify({
    deployment: { pending_operations: [{ type: "creating", resource: { urn, type, inputs: { __asked: stamp } } }] },
});
const ofAnotherStack = JSON.stringify({ deployment: { resources: [] } });

describe("the shared state", () => {
    const warnings: string[] = [];
    const asked: (string | undefined)[] = [];
    let cancelled: AbortController;

    beforeEach(() => {
        warnings.length = 0;
        asked.length = 0;
        cancelled = new AbortController();
    });

    function stateOf(exports: (stack: string | undefined) => string): SharedState {
        return new SharedState(
            (stack) => {
                asked.push(stack);
                return Promise.resolve().then(() => exports(stack));
            },
            (text) => warnings.push(text),
            cancelled.signal,
        );
    }

    it("is read once in a run, from the selected stack", async () => {
        const state = stateOf(() => exported);
        await Promise.all([state.read(own), state.read(own)]);
        expect((await state.read(own))?.interrupted).to.have.length(1);
        expect(asked).to.deep.equal([undefined]);
        expect(warnings).to.deep.equal([]);
    });

    it("is read by the stack's name where another stack is selected", async () => {
        const state = stateOf((stack) => (stack === undefined ? ofAnotherStack : exported));
        expect(await state.read(own)).to.have.property("interrupted");
        expect(asked).to.deep.equal([undefined, "prod"]);
    });

    it("is given up without a word and without another try after Ctrl-C", async () => {
        const state = stateOf(() => {
            cancelled.abort();
            throw new Error("The operation was aborted");
        });
        expect(await state.read(own)).to.equal(undefined);
        expect(asked).to.have.length(1);
        expect(warnings).to.deep.equal([]);
    });

    const unreadable: [string, () => string, RegExp][] = [
        ["there is no CLI", () => fail({ code: "ENOENT" }), /no `pulumi` on PATH/],
        ["the CLI fails", () => fail({ stderr: "error: no\n  access" }), /error: no access/],
        ["the CLI prints something else", () => "<html>", /does not show the running update/],
        ["no stack shows the create", () => ofAnotherStack, /does not show the running update/],
    ];
    for (const [what, exports, reason] of unreadable) {
        it(`is unknown, with one warning, where ${what}`, async () => {
            const state = stateOf(exports);
            expect(await state.read(own)).to.equal(undefined);
            await state.read(own);
            expect(warnings).to.have.length(1);
            expect(warnings[0]).to.match(reason);
        });
    }
});

function fail(fault: object): never {
    throw Object.assign(new Error("failed"), fault);
}
