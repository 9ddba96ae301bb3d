import { type GrowthRun, type GrowthWay, growthWays } from "../results/GrowthRun";
import { figure, spread } from "./numbers";
import { table } from "./table";

const wayNames: Readonly<Record<GrowthWay, string>> = {
    oneStack: "one stack",
    withoutBackups: "`PULUMI_DIY_BACKEND_DISABLE_CHECKPOINT_BACKUPS=true`",
    oneAtATime: "`--parallel 1`",
    manyAtATime: "`--parallel 64`",
    tenStacks: "ten stacks, one after another",
    withoutCheckpoints: "`PULUMI_SKIP_CHECKPOINTS=true`",
};

/** How long the first `up` of a library takes, by how it is deployed. */
export function renderGrowth(runs: readonly GrowthRun[]): string {
    return table(
        ["segments in all", "deployed as", "all `up`s, s", "longest `up`, s"],
        growthWays.map((way) => {
            const ofWay = runs.filter((run) => run.way === way);
            const segments = figure(ofWay[0]?.segments ?? 0);
            const column = (of: (run: GrowthRun) => number): string => spread(ofWay.map(of));
            return [segments, wayNames[way], column(({ seconds }) => seconds), column(({ longest }) => longest)];
        }),
    );
}
