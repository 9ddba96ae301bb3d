import { expect } from "chai";
import type { Fault } from "../../../emulator/startEmulator";
import { useScenes } from "./support/useScenes";

describe("a wait", () => {
    const createScene = useScenes();
    const segments = { snow: { name: "Snowblower Buyers" } };

    const passing: Record<string, Fault> = {
        "a series of server errors": { kind: "server-error", on: "any", status: 502, skip: 2, times: 4 },
        "a rate limit with Retry-After": { kind: "rate-limited", on: "get", retryAfter: "1", times: 2 },
        "a rate limit with a Retry-After that means nothing": { kind: "rate-limited", on: "get", retryAfter: "soon" },
        "a 404 right after the POST": { kind: "not-found", on: "get", times: 2 },
        "connections that are reset": { kind: "reset", on: "get", times: 2 },
    };
    for (const [what, fault] of Object.entries(passing)) {
        it(`outlasts ${what}`, async () => {
            const scene = await createScene({ segments });
            scene.emulator.inject(fault);

            const { exitCode, output } = await scene.stack.up();

            expect(exitCode, output).to.equal(0);
            expect(scene.count("create")).to.equal(1);
            expect((await scene.stack.resources())[0]?.outputs).to.include({ status: "complete" });
        });
    }

    it("says on its row that it is rate limited", async () => {
        const scene = await createScene({ segments });
        scene.emulator.inject({ kind: "rate-limited", on: "get", retryAfter: "2" });

        const { output } = await scene.stack.up();

        expect(output).to.include("rate limited, retrying in 2s");
    });

    it("checks once more at the deadline, when the build has ended since the last check", async () => {
        const env = { CLASSIFY_POLL_INTERVAL: "1h" };
        const options = { customTimeouts: { create: "2s" } };
        const scene = await createScene({ segments, options, env, buildTimeMs: 1_000 });

        const { exitCode, output } = await scene.stack.up();

        expect(exitCode, output).to.equal(0);
        expect((await scene.stack.resources())[0]?.outputs).to.include({ status: "complete" });
    });

    it("that comes to its limit keeps the segment as unfinished, and the next up resumes", async () => {
        const options = { customTimeouts: { create: "1s", update: "1m" } };
        const scene = await createScene({ segments, options, buildTimeMs: 7_200_000 });

        const { exitCode, output } = await scene.stack.up();

        expect(exitCode, output).not.to.equal(0);
        expect(output).to.include("the build continues and nothing is lost");
        scene.finishBuilds();
        const next = await scene.stack.up();
        expect(next.exitCode, next.output).to.equal(0);
        expect(scene.count("create")).to.equal(1);
    });
});
