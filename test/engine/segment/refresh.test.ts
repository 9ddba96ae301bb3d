import { expect } from "chai";
import type { TestStack } from "../support/TestStack";
import { declaring } from "./support/programs";
import { diagnostics, resourceNamed, stackTrace, statuses } from "./support/reading";
import { useScene } from "./support/Scene";

const prompt = "Homeowners who look for a snowblower";

describe("`pulumi refresh` of segments", () => {
    const scene = useScene({ buildTimeMs: 3_600_000 });
    let stack: TestStack;

    before(async () => {
        stack = await scene.stack(
            declaring({
                finishing: { name: "Finishing", prompt, waitForCompletion: false },
                vanishing: { name: "Vanishing", prompt, waitForCompletion: false },
            }),
        );
        const { exitCode, output } = await stack.up();
        expect(exitCode, output).to.equal(0);
    });

    afterEach(() => {
        scene.emulator.clearFaults();
    });

    it("keeps every segment when the key is refused or Classify is down, and fails without a stack trace", async () => {
        const [finishing, vanishing] = [
            await resourceNamed(stack, "finishing"),
            await resourceNamed(stack, "vanishing"),
        ];
        scene.emulator.inject({ kind: "unauthorized", on: "get", id: Number(finishing.id), times: 0 });
        scene.emulator.inject({ kind: "server-error", on: "get", id: Number(vanishing.id), times: 0 });

        const { exitCode, output } = await stack.refresh();

        expect(exitCode, output).to.be.greaterThan(0);
        expect(output).to.include(`could not read segment ${finishing.id}: Classify answered 401`);
        expect(output).to.include(`could not read segment ${vanishing.id}: Classify answered 500`);
        expect(stackTrace(output)).to.be.empty;
        expect((await stack.resources()).map(({ id }) => id)).to.have.members([finishing.id, vanishing.id]);
    });

    it("records a status that changed, and drops a segment only when the account does not have it", async () => {
        const [finishing, vanishing] = [
            await resourceNamed(stack, "finishing"),
            await resourceNamed(stack, "vanishing"),
        ];
        scene.emulator.edit(Number(finishing.id), { status: "complete" });
        scene.emulator.remove(Number(vanishing.id));

        const { exitCode, output } = await stack.refresh();

        expect(exitCode, output).to.equal(0);
        expect(await statuses(stack)).to.deep.equal({ finishing: "complete" });
        expect((await resourceNamed(stack, "finishing")).outputs?.["processedDate"]).to.be.a("string");
        expect(diagnostics(output)).to.include(`segment ${vanishing.id} is no longer in this account`);
    });

    it("is followed by an update that rebuilds what was dropped, and nothing else", async () => {
        const before = scene.requests("create").length;

        const { exitCode, output } = await stack.up();

        expect(exitCode, output).to.equal(0);
        expect(scene.requests("create").slice(before)).to.have.lengthOf(1);
        expect(scene.requests("create").at(-1)?.body).to.deep.equal({ name: "Vanishing", prompt });
        expect(await statuses(stack)).to.deep.equal({ finishing: "complete", vanishing: "pending" });
    });
});
