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
    const sizes = [...new Set(runs.map(({ segments }) => segments))].sort((a, b) => a - b);
    return table(
        ["segments in all", "deployed as", "all `up`s, s", "longest `up`, s"],
        sizes.flatMap((size) => growthWays.flatMap((way) => rowsOf(runs, size, way))),
    );
}

function rowsOf(runs: readonly GrowthRun[], size: number, way: GrowthWay): string[][] {
    const ofWay = runs.filter((run) => run.way === way && run.segments === size);
    const column = (of: (run: GrowthRun) => number): string => spread(ofWay.map(of));
    return ofWay.length === 0
        ? []
        : [[figure(size), wayNames[way], column(({ seconds }) => seconds), column(({ longest }) => longest)]];
}
