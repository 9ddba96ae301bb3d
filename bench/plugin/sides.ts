import { join } from "node:path";
import { repositoryRoot } from "../../scripts/repositoryRoot";

export interface PluginSide {
    readonly name: string;
    /** In `bench/programs`. */
    readonly program: string;
    /** The folder of the native plugin; undefined: the program has a dynamic provider. */
    readonly plugin: string | undefined;
}

const ours = join(repositoryRoot, "plugin");

/** The plugin, and what is measured beside it: each has the same definitions. */
export const pluginSides = {
    plugin: { name: "pulumi-classify, plugin", program: "native", plugin: ours },
    library: { name: "pulumi-classify, plugin, one `SegmentLibrary`", program: "nativeLibrary", plugin: ours },
    dynamic: { name: "pulumi-classify, dynamic provider", program: "ours", plugin: undefined },
    emptyPlugin: {
        name: "empty native plugin in Node",
        program: "native",
        plugin: join(repositoryRoot, "bench", "plugin", "empty"),
    },
    floor: { name: "smallest empty dynamic provider", program: "floor", plugin: undefined },
} as const satisfies Readonly<Record<string, PluginSide>>;

export type PluginSideName = keyof typeof pluginSides;
export const pluginSideNames = Object.keys(pluginSides) as PluginSideName[];
