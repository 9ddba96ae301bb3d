import { expect } from "chai";
import { declaring } from "../segment/support/programs";
import { useScene } from "../segment/support/Scene";
import { definitions, libraryProgram } from "./support/programs";

const intervalMs = 200;

describe("the poller that everything in one `pulumi up` shares", () => {
    const scene = useScene({ buildTimeMs: 3_000 });
    let earlier = 0;

    beforeEach(() => {
        earlier = scene.requests().length;
    });

    /** Requests of this test, without the duplicate guard's list and the POSTs. */
    function looks() {
        const [guard, ...others] = scene.requests().slice(earlier);
        expect(guard?.kind).to.equal("list");
        return others.filter(({ kind }) => kind !== "create");
    }

    /** One request each interval, and one for the gathered first looks. */
    function mostLooks(): number {
        const times = looks().map(({ at }) => at);
        return (Math.max(...times) - Math.min(...times)) / intervalMs + 2;
    }

    it("reads a single waiting segment by its ID", async () => {
        const stack = await scene.stack(declaring(definitions("alone")), { name: "single" });

        const { exitCode, output } = await stack.up();

        expect(exitCode, output).to.equal(0);
        expect(new Set(looks().map(({ kind }) => kind))).to.deep.equal(new Set(["get"]));
        expect(looks()).to.have.length.of.at.most(mostLooks());
    });

    it("checks six waiting segments with one list per interval", async () => {
        const stack = await scene.stack(declaring(definitions("a", "b", "c", "d", "e", "f")), { name: "several" });

        const { exitCode, output } = await stack.up(["--parallel", "6"]);

        expect(exitCode, output).to.equal(0);
        expect(
            scene
                .requests()
                .slice(earlier)
                .filter(({ kind }) => kind === "create"),
        ).to.have.lengthOf(6);
        expect(looks().filter(({ kind }) => kind === "list").length).to.be.greaterThan(2);
        expect(looks()).to.have.length.of.at.most(mostLooks());
    });

    it("is shared by a library and segments beside it", async () => {
        const program = `
            ${libraryProgram({ definitions: definitions("g", "h") })}
            new classify.ClassifySegment("beside", { name: "beside", prompt: "a" });
        `;
        const stack = await scene.stack(program, { name: "mixed" });

        const { exitCode, output } = await stack.up();

        expect(exitCode, output).to.equal(0);
        expect(looks()).to.have.length.of.at.most(mostLooks());
    });
});
