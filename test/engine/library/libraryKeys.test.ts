import { expect } from "chai";
import { shownWith } from "../segment/support/reading";
import { useScene } from "../segment/support/Scene";
import type { TestStack } from "../support/TestStack";
import { definitions, libraryProgram } from "./support/programs";

const winter = ["boots", "skis", "sledges"];

describe("the keys of a SegmentLibrary", () => {
    const scene = useScene({ buildTimeMs: 300 });
    let stack: TestStack;

    const declare = (...names: readonly string[]) =>
        stack.writeProgram(libraryProgram({ definitions: Object.values(definitions(...names)) }));

    /** Names of the segments that the next up creates, replaces or deletes. */
    async function touched(): Promise<string[]> {
        const { exitCode, output } = await stack.up();
        expect(exitCode, output).to.equal(0);
        return ["create", "replace", "update", "delete"].flatMap((operation) =>
            shownWith(operation, output).map((name) => `${operation} ${name}`),
        );
    }

    before(async () => {
        stack = await scene.stack(libraryProgram({ definitions: Object.values(definitions(...winter)) }));
        await stack.up();
    });

    it("survive a new order of the list: nothing happens", async () => {
        await declare("sledges", "boots", "skis");

        const { exitCode, output } = await stack.preview(["--expect-no-changes"]);

        expect(exitCode, output).to.equal(0);
    });

    it("let a definition at the head of the list create its segment and touch no other", async () => {
        await declare("anoraks", ...winter);

        expect(await touched()).to.satisfy((rows: string[]) => rows.every((row) => row.endsWith("library-anoraks")));

        expect(scene.requests("create")).to.have.lengthOf(winter.length + 1);
    });

    it("let a removed definition go and touch no other", async () => {
        await declare("anoraks", "boots", "sledges");

        expect(await touched()).to.satisfy((rows: string[]) => rows.every((row) => row.endsWith("library-skis")));

        expect(scene.requests("create")).to.have.lengthOf(winter.length + 1);
    });

    it("confine a changed definition to its own segment", async () => {
        const changed = { ...definitions("anoraks", "boots", "sledges"), boots: { name: "boots", prompt: "Hikers" } };
        await stack.writeProgram(libraryProgram({ definitions: changed }));

        const { output } = await stack.preview();

        expect(shownWith("replace", output)).to.deep.equal(["library-boots"]);
    });

    it("must differ: two definitions of one name in a list are refused, with the way out", async () => {
        await stack.writeProgram(
            libraryProgram({
                definitions: [
                    { name: "A b", prompt: "a" },
                    { name: "a B", prompt: "b" },
                ],
            }),
        );

        const { exitCode, output } = await stack.preview();

        expect(exitCode).not.to.equal(0);
        expect(output).to.include('two definitions have the key "a-b"').and.include("Write a record instead of a list");
    });
});
