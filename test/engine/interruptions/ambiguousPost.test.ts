import { expect } from "chai";
import type { Fault } from "../../../emulator/startEmulator";
import { useScenes } from "./support/useScenes";

describe("a POST whose answer is lost", () => {
    const createScene = useScenes();
    const segments = { snow: { name: "Snowblower Buyers" } };

    const stored: Record<string, Fault> = {
        "with the connection": { kind: "reset", on: "create", stored: true },
        "in a server error": { kind: "server-error", on: "create", stored: true },
        "in half the JSON": { kind: "truncated", on: "create" },
        "in a page of HTML": { kind: "html", on: "create" },
        "in wrong types": { kind: "wrong-types", on: "create" },
    };
    for (const [how, fault] of Object.entries(stored)) {
        it(`${how} is settled in the same run: the segment that came of it is adopted`, async () => {
            const scene = await createScene({ segments });
            scene.emulator.inject(fault);

            const { exitCode, output } = await scene.stack.up();

            expect(exitCode, output).to.equal(0);
            const { id } = scene.onlySegment();
            expect(output).to.include(`the answer to the request was lost, but segment ${id} came of it`);
            expect(scene.count("create")).to.equal(1);
            expect((await scene.stack.resources()).map((resource) => resource.id)).to.deep.equal([String(id)]);
        });
    }

    const lost: Record<string, Fault> = {
        "with the connection": { kind: "reset", on: "create", stored: false },
        "in a server error": { kind: "server-error", on: "create", status: 503, stored: false },
    };
    for (const [how, fault] of Object.entries(lost)) {
        it(`${how} and from which nothing came is sent again in the same run`, async () => {
            const scene = await createScene({ segments });
            scene.emulator.inject(fault);

            const { exitCode, output } = await scene.stack.up();

            expect(exitCode, output).to.equal(0);
            expect(output).to.include("no segment came of it; asking again");
            expect(scene.count("create")).to.equal(2);
            expect((await scene.stack.resources())[0]?.id).to.equal(String(scene.onlySegment().id));
        });
    }
});
