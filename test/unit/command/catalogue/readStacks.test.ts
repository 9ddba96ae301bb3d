import { expect } from "chai";
import { runCatalogue, writtenCatalogue } from "../support/catalogueRun";
import { stackExport } from "../support/stackExports";
import { type TestContext, testContext } from "../support/testContext";

describe("pulumi-classify catalogue --stack reads", () => {
    let context: TestContext;

    const production = stackExport({ segments: [{ key: "buyers", id: 61 }] });
    const staging = stackExport({ stack: "staging", segments: [{ key: "skiers", id: 62 }] });

    beforeEach(() => {
        context = testContext({
            files: { "-": production, "./production": production, "a.json": production },
            stacks: { "": staging, "acme/audiences/staging": staging },
            environment: {},
        });
    });

    for (const [what, args, stacks] of [
        ["the selected stack where none is named", [], ["staging"]],
        ["standard input", ["--stack", "-"], ["production"]],
        ["a file that ends in .json", ["--stack", "a.json"], ["production"]],
        ["a file whose path begins with ./", ["--stack", "./production"], ["production"]],
        ["a stack by its name", ["--stack", "acme/audiences/staging"], ["staging"]],
        ["several stacks", ["--stack", "a.json", "acme/audiences/staging"], ["production", "staging"]],
        ["several options", ["--stack", "-", "--stack", "acme/audiences/staging"], ["production", "staging"]],
        ["a stack that is named twice only once", ["--stack", "-", "a.json"], ["production"]],
    ] as const) {
        it(what, async () => {
            expect(await runCatalogue(context, ...args), context.err.text).to.equal(0);
            expect(writtenCatalogue(context).segments.map(({ stack }) => stack)).to.deep.equal(stacks);
            expect(writtenCatalogue(context).stacks.map(({ stack }) => stack)).to.deep.equal(stacks);
        });
    }
});
