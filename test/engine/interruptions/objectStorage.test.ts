import { expect } from "chai";
import type { SegmentScene } from "../../chaos/SegmentScene";
import type { TestStack } from "../support/TestStack";
import { S3Server } from "./support/S3Server";
import { useScenes } from "./support/useScenes";

describe("with the state in S3-compatible storage, after kill -9 on another machine", () => {
    const segments = { snow: { name: "Snowblower Buyers" }, leaf: { name: "Leaf Peepers" } };
    let storage: S3Server;
    let machine: TestStack;

    beforeEach(async () => {
        storage = await S3Server.start();
    });

    afterEach(async () => {
        await machine.dispose();
    });

    const createScene = useScenes();

    afterEach(async () => {
        await storage.close();
    });

    async function killedScene(): Promise<SegmentScene> {
        const scene = await createScene({ segments, buildTimeMs: 7_200_000, env: storage.environment });
        const run = scene.startUp();
        await scene.until("the requests are sent", () => scene.count("create") === 2);
        run.kill("SIGKILL");
        await run.finished;
        await scene.until("its provider has ended", async () => (await scene.ownProcesses()).length === 0);
        machine = await scene.stack.onAnotherMachine();
        await machine.run(["cancel", "--yes"]);
        scene.finishBuilds();
        return scene;
    }

    interface Exported {
        readonly deployment: {
            readonly resources: readonly { readonly id?: string; readonly urn: string }[];
            readonly pending_operations?: readonly unknown[] | null;
        };
    }

    async function expectResumed(scene: SegmentScene): Promise<Exported["deployment"]> {
        const up = await machine.up();
        expect(up.exitCode, up.output).to.equal(0);
        const { deployment } = JSON.parse((await machine.run(["stack", "export"])).stdout) as Exported;
        const ids = deployment.resources.filter(({ urn }) => urn.includes("ClassifySegment")).map(({ id }) => id);
        expect(ids.toSorted()).to.deep.equal(scene.emulator.segments().map(({ id }) => String(id)));
        expect(scene.count("create")).to.equal(2);
        return deployment;
    }

    it("`pulumi up` resumes by itself", async () => {
        await expectResumed(await killedScene());
    });

    it("`pulumi-classify recover` saves the segments, and leaves no pending operation", async () => {
        const scene = await killedScene();

        const { exitCode, output } = await machine.runClassify(["recover"]);

        expect(exitCode, output).to.equal(0);
        const { pending_operations: operations } = await expectResumed(scene);
        expect(operations ?? []).to.be.empty;
    });
});
