import { expect } from "chai";
import type { Fault, StoredSegment } from "../../../emulator/startEmulator";
import { SegmentScene } from "../../chaos/SegmentScene";
import { resourceNamed } from "../segment/support/reading";
import type { PulumiResult } from "../support/PulumiProcess";

const stored: Record<string, Fault> = {
    "with the connection": { kind: "reset", on: "create", stored: true },
    "in a server error": { kind: "server-error", on: "create", stored: true },
    "in half the JSON": { kind: "truncated", on: "create" },
    "in a page of HTML": { kind: "html", on: "create" },
    "in wrong types": { kind: "wrong-types", on: "create" },
};

const lost: Record<string, Fault> = {
    "with the connection, and nothing came of it,": { kind: "reset", on: "create", stored: false },
    "in a server error, and nothing came of it,": { kind: "server-error", on: "create", status: 503, stored: false },
};

/** All of them in one run, so that the searches for what became of them go on beside each other. */
describe("a POST whose answer is lost", () => {
    const names = [...Object.keys(stored), ...Object.keys(lost)];
    let scene: SegmentScene;
    let run: PulumiResult;

    before(async () => {
        scene = await SegmentScene.create({ segments: Object.fromEntries(names.map((name) => [name, { name }])) });
        for (const [name, fault] of Object.entries({ ...stored, ...lost })) {
            scene.emulator.inject({ ...fault, name });
        }
        run = await scene.stack.up();
    });

    after(() => scene.dispose());

    const postsFor = (name: string) =>
        scene.emulator.requests().filter(({ kind, body }) => kind === "create" && nameIn(body) === name);

    async function onlySegmentOf(name: string): Promise<StoredSegment | undefined> {
        const [segment, ...others] = scene.emulator.segments().filter((each) => each.name === name);
        expect(others).to.be.empty;
        expect((await resourceNamed(scene.stack, name)).id).to.equal(String(segment?.id));
        return segment;
    }

    it("does not fail the run", () => {
        expect(run.exitCode, run.output).to.equal(0);
    });

    for (const how of Object.keys(stored)) {
        it(`${how} is resolved in the same run: the resulting segment is adopted`, async () => {
            const segment = await onlySegmentOf(how);

            expect(run.output).to.include(`the answer to the request was lost, but segment ${segment?.id} was built`);
            expect(postsFor(how)).to.have.lengthOf(1);
        });
    }

    for (const how of Object.keys(lost)) {
        it(`${how} is sent again in the same run`, async () => {
            await onlySegmentOf(how);

            expect(run.output).to.include("no segment was built; sending the request again");
            expect(postsFor(how)).to.have.lengthOf(2);
        });
    }
});

function nameIn(body: unknown): unknown {
    return typeof body === "object" && body !== null && "name" in body ? body.name : undefined;
}
