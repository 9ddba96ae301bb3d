import { finishInTime } from "./finishInTime";
import { SegmentScene, type Segments } from "./SegmentScene";
import { UserOfScene } from "./UserOfScene";

/** A stack of another project that declares the same names on the same account, and its user. No fault is aimed at it. */
export class SecondStack {
    readonly user: UserOfScene;
    private running: Promise<boolean> | undefined;

    private constructor(readonly scene: SegmentScene) {
        this.user = new UserOfScene(scene, "the same");
    }

    static async create(beside: SegmentScene): Promise<SecondStack> {
        const segments = Object.entries(beside.declared).map(([resource, args]) => {
            return [resource, { ...args, prompt: `${args.name}, as the second stack describes them` }] as const;
        });
        const scene = await SegmentScene.create({
            segments: Object.fromEntries<Segments[string]>(segments),
            beside,
            key: "second-key-9c27ab14",
            face: beside.face,
        });
        return new SecondStack(scene);
    }

    /** Its runs, which go on until one succeeds. Resolves with whether one did. */
    async run(): Promise<boolean> {
        return (this.running ??= this.user.upUntilDone(() => finishInTime(this.scene.startUp())));
    }

    async dispose(): Promise<void> {
        await this.running?.catch(() => undefined);
        await this.scene.dispose();
    }
}
