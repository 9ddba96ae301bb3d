import { type SceneOptions, SegmentScene } from "../../../chaos/SegmentScene";

/** Gives a suite its scenes, and clears them away after each test. */
export function useScenes(): (options: SceneOptions) => Promise<SegmentScene> {
    let scenes: SegmentScene[] = [];
    afterEach(async () => {
        const toDispose = scenes;
        scenes = [];
        for (const scene of toDispose) {
            await scene.dispose();
        }
    });
    return async (options) => {
        const scene = await SegmentScene.create(options);
        scenes.push(scene);
        return scene;
    };
}
