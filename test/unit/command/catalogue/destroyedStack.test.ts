import { expect } from "chai";
import { runCatalogue, writtenCatalogue } from "../support/catalogueRun";
import { stackExport } from "../support/stackExports";
import { type TestContext, testContext } from "../support/testContext";

/** What `pulumi stack export` writes after `pulumi destroy`. */
const destroyed = JSON.stringify({ version: 3, deployment: { manifest: { time: "2026-02-13T09:00:00Z" } } });

describe("pulumi-classify catalogue --since, after pulumi destroy", () => {
    let context: TestContext;

    async function run(...args: readonly string[]): Promise<void> {
        expect(await runCatalogue(context, "--since", "old.json", ...args), context.err.text).to.equal(0);
    }

    async function earlierOf(...exports: readonly string[]): Promise<string> {
        const files = Object.fromEntries(exports.map((text, index) => [`${index}.json`, text]));
        const earlier = testContext({ files });
        await runCatalogue(earlier, "--stack", ...Object.keys(files));
        return earlier.written.get("site/segments.json") ?? "";
    }

    async function surroundings(...exports: readonly string[]): Promise<TestContext> {
        const files: Record<string, string> = {
            "a.json": destroyed,
            "-": destroyed,
            "old.json": await earlierOf(...exports),
        };
        const names = ["", "production", "acme/production", "acme/audiences/production"];
        return testContext({ files, stacks: Object.fromEntries(names.map((name) => [name, destroyed])) });
    }

    const production = stackExport({ segments: [{ key: "buyers", id: 61 }] });

    beforeEach(async () => {
        context = await surroundings(production);
    });

    for (const name of ["production", "acme/production", "acme/audiences/production"]) {
        it(`knows the stack that is named ${name}`, async () => {
            await run("--stack", name);
            const { stacks, changes } = writtenCatalogue(context);

            expect(stacks).to.deep.equal([
                { project: "audiences", stack: "production", savedDate: "2026-02-13T09:00:00Z" },
            ]);
            expect(changes?.orphaned.map(({ id }) => id)).to.deep.equal([61]);
            expect(changes).not.to.have.property("isIncomplete");
            expect(context.err.text).not.to.include("does not say which stack");
        });
    }

    for (const [args, name] of [
        [[], "the selected stack"],
        [["--stack", "-"], "standard input"],
        [["--stack", "a.json"], '"a.json"'],
    ] as const) {
        it(`says that it cannot know the stack of ${name}`, async () => {
            await run(...args);

            expect(writtenCatalogue(context).changes).to.deep.include({ orphaned: [], isIncomplete: true });
            expect(context.err.text).to.include(
                `${name} has no resources, so its export does not say which stack it is and is not compared. Name it: --stack ORGANISATION/PROJECT/STACK\n`,
            );
        });
    }

    it("takes no stack for one of another project", async () => {
        context = await surroundings(production, stackExport({ project: "other" }));
        await run("--stack", "production");

        expect(writtenCatalogue(context).changes).to.include({ isIncomplete: true });
        expect(context.err.text).to.include('"production" has no resources');
    });

    it("says nothing of a stack that has other resources", async () => {
        context = testContext({ files: { "b.json": stackExport({}), "old.json": await earlierOf(production) } });
        await run("--stack", "b.json");

        expect(writtenCatalogue(context).changes).not.to.have.property("isIncomplete");
        expect(context.err.text).to.equal("");
    });
});
