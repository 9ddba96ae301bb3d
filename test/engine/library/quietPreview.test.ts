import { expect } from "chai";
import { resourceNamed } from "../segment/support/reading";
import { useScene } from "../segment/support/Scene";
import type { TestStack } from "../support/TestStack";
import { definitions, libraryProgram } from "./support/programs";

const names = ["anglers", "bakers", "cyclists", "dancers"];

describe("`pulumi preview` of a library", () => {
    const scene = useScene({ buildTimeMs: 400 });

    /** What one run of the CLI asks Classify. */
    async function requestsOf(run: () => Promise<unknown>): Promise<string[]> {
        const earlier = scene.requests().length;
        await run();
        return scene
            .requests()
            .slice(earlier)
            .map(({ kind }) => kind);
    }

    describe("that is complete", () => {
        let stack: TestStack;

        before(async () => {
            stack = await scene.stack(libraryProgram({ definitions: definitions(...names) }));
            await stack.up();
        });

        it("shows no change and sends no request right after the first up", async () => {
            const asked = await requestsOf(async () => {
                const { exitCode, output } = await stack.preview(["--expect-no-changes"]);
                expect(exitCode, output).to.equal(0);
                expect(output).to.include("unchanged").and.not.include("warning");
                expect(output).not.to.include("Diagnostics");
            });

            expect(asked).to.be.empty;
        });

        it("stays so after a refresh", async () => {
            await stack.refresh();

            const asked = await requestsOf(async () => {
                const { exitCode, output } = await stack.preview(["--expect-no-changes"]);
                expect(exitCode, output).to.equal(0);
            });

            expect(asked).to.be.empty;
        });

        it("touches nothing on the next up either", async () => {
            const asked = await requestsOf(async () => {
                expect((await stack.up()).output)
                    .to.include("unchanged")
                    .and.not.match(/\d+ (?:updated|created|replaced)/);
            });

            expect(asked).to.be.empty;
        });
    });

    describe("that is unfinished", () => {
        let stack: TestStack;

        before(async () => {
            for (const name of ["elves", "fairies"]) {
                scene.emulator.inject({ kind: "never-build", on: "create", name });
            }
            const program = libraryProgram(
                { definitions: definitions("elves", "fairies", "gnomes") },
                { customTimeouts: { create: "2s" } },
            );
            stack = await scene.stack(program, { name: "unfinished" });
            await stack.up();
        });

        it("shows the wait that is to be resumed and nothing else, with at most one list", async () => {
            const asked = await requestsOf(async () => {
                const { exitCode, output } = await stack.preview();
                expect(exitCode, output).to.equal(0);
                expect(output)
                    .to.match(/SegmentCompletion library update/)
                    .and.include("1 to update");
            });

            expect(asked.filter((kind) => kind !== "list")).to.be.empty;
            expect(asked).to.have.length.of.at.most(1);
        });

        it("is resumed by the next up without a POST", async () => {
            for (const { id } of scene.emulator.segments()) {
                scene.emulator.edit(id, { status: "complete" });
            }

            const asked = await requestsOf(async () => {
                const { exitCode, output } = await stack.up();
                expect(exitCode, output).to.equal(0);
            });

            expect(asked).not.to.include("create");
            expect(await resourceNamed(stack, "library")).not.to.have.property("initErrors");
        });
    });
});
