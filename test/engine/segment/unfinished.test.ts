import { expect } from "chai";
import type { PulumiResult } from "../support/PulumiProcess";
import type { TestStack } from "../support/TestStack";
import { declaring } from "./support/programs";
import { diagnostics, resourceNamed, stackTrace, statuses } from "./support/reading";
import { useScene } from "./support/Scene";

const prompt = "Homeowners who look for a snowblower";

describe("segments that an update leaves unfinished", () => {
    const scene = useScene({ buildTimeMs: 400 });
    let stack: TestStack;
    let first: PulumiResult;
    let ids: Record<"failing" | "slow" | "unawaited", string>;

    before(async () => {
        stack = await scene.stack(
            declaring({
                failing: { name: "Failing", prompt },
                slow: { name: "Slow", prompt, options: { customTimeouts: { create: "1200ms" } } },
                unawaited: { name: "Unawaited", prompt, waitForCompletion: false },
            }),
        );
        scene.emulator.inject({ kind: "fail-build", name: "Failing" });
        scene.emulator.inject({ kind: "never-build", name: "Slow" });
        scene.emulator.inject({ kind: "never-build", name: "Unawaited" });
        first = await stack.up();
        const idOf = async (name: string) => (await resourceNamed(stack, name)).id ?? "";
        ids = { failing: await idOf("failing"), slow: await idOf("slow"), unawaited: await idOf("unawaited") };
    });

    it("are kept in the state with their IDs, and the run fails without a stack trace", async () => {
        expect(first.exitCode, first.output).to.be.greaterThan(0);
        expect(stackTrace(first.output)).to.be.empty;
        expect(await statuses(stack)).to.include({ failing: "failed", unawaited: "pending" });
        const marked = (await stack.resources()).filter(({ initErrors }) => initErrors !== undefined);
        expect(marked.map(({ id }) => id)).to.have.members([ids.failing, ids.slow]);
    });

    it("are explained: a failed build with whom to contact and how to rebuild", async () => {
        const { urn } = await resourceNamed(stack, "failing");
        expect(diagnostics(first.output))
            .to.include(`segment ${ids.failing} failed to build; contact your Classify representative.`)
            .and.include(`change the definition or run \`pulumi up --replace '${urn}'\`.`);
    });

    it("are explained: a timeout with the time waited, the limit and how to resume", () => {
        expect(diagnostics(first.output))
            .to.match(new RegExp(`segment ${ids.slow} is still \\w+ after \\d+s \\(limit 1s\\); the build continues`))
            .and.include("Run `pulumi up` again to resume the wait.");
    });

    it("are checked again by the next update, which sends no POST", async () => {
        const before = scene.requests("create").length;

        const { exitCode, output } = await stack.up();

        expect(exitCode, output).to.be.greaterThan(0);
        expect(diagnostics(output)).to.include(`segment ${ids.failing} failed to build`);
        expect(scene.requests("create")).to.have.lengthOf(before);
        expect(await statuses(stack)).to.include({ failing: "failed" });
    });

    it("are finished by an update once Classify has repaired or completed them, also after a refresh", async () => {
        const before = scene.requests("create").length;
        await stack.refresh();
        for (const id of Object.values(ids)) {
            scene.emulator.edit(Number(id), { status: "complete" });
        }

        const { exitCode, output } = await stack.up();

        expect(exitCode, output).to.equal(0);
        expect(scene.requests("create")).to.have.lengthOf(before);
        expect(await statuses(stack)).to.deep.equal({ failing: "complete", slow: "complete", unawaited: "complete" });
        expect((await stack.resources()).map(({ id }) => id)).to.have.members(Object.values(ids));
    });

    it("are no different from others once they are finished", async () => {
        const { exitCode, output } = await stack.preview(["--expect-no-changes"]);

        expect(exitCode, output).to.equal(0);
    });
});

describe("a segment that is not finished in time and is rebuilt", () => {
    const scene = useScene({ buildTimeMs: 400 });

    it("is replaced by `pulumi up --replace`, while Classify goes on building the old one", async () => {
        const slow = { name: "Slow", prompt };
        const stack = await scene.stack(
            declaring({ slow: { ...slow, options: { customTimeouts: { create: "1s" } } } }),
        );
        scene.emulator.inject({ kind: "never-build" });
        expect((await stack.up()).exitCode).to.be.greaterThan(0);
        const unfinished = await resourceNamed(stack, "slow");
        await stack.writeProgram(declaring({ slow }));

        const replaced = await stack.up(["--replace", unfinished.urn]);

        expect(replaced.exitCode, replaced.output).to.equal(0);
        expect(scene.requests("create")).to.have.lengthOf(2);
        expect((await resourceNamed(stack, "slow")).id).not.to.equal(unfinished.id);
        expect(await statuses(stack)).to.deep.equal({ slow: "complete" });
    });
});

describe("a segment that failed to build and is rebuilt", () => {
    const scene = useScene({ buildTimeMs: 400 });

    it("is replaced by `pulumi up --replace` with its URN, as the message says", async () => {
        const stack = await scene.stack(declaring({ failing: { name: "Failing", prompt } }));
        scene.emulator.inject({ kind: "fail-build" });
        const { output } = await stack.up();
        const failed = await resourceNamed(stack, "failing");
        const [, command = ""] = /`pulumi (up --replace [^`]+)`/.exec(output) ?? [];
        const [, urn = ""] = /^up --replace '(.+)'$/.exec(command) ?? [];

        const replaced = await stack.up(["--replace", urn]);

        expect(replaced.exitCode, replaced.output).to.equal(0);
        expect(scene.requests("create")).to.have.lengthOf(2);
        expect((await resourceNamed(stack, "failing")).id).not.to.equal(failed.id);
        expect(await statuses(stack)).to.deep.equal({ failing: "complete" });
    });
});
