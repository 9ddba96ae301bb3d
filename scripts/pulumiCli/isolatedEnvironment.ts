import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";
import { repositoryRoot } from "../repositoryRoot";

export interface Isolation {
    readonly cliFolder: string;
    /** The folder that stands in for `~/.pulumi`. */
    readonly home: string;
    /** The folder of the file backend. */
    readonly state: string;
}

/** An environment for the CLI in which nothing of the user's own Pulumi or Classify settings is left. */
export function isolatedEnvironment({ cliFolder, home, state }: Isolation): NodeJS.ProcessEnv {
    const inherited = Object.entries(process.env).filter(([name]) => !/^(PULUMI|CLASSIFY)_/.test(name));
    return {
        ...Object.fromEntries(inherited),
        PATH: [join(repositoryRoot, "node_modules", ".bin"), cliFolder, process.env["PATH"]].join(delimiter),
        PULUMI_HOME: home,
        PULUMI_BACKEND_URL: pathToFileURL(state).href,
        PULUMI_SKIP_UPDATE_CHECK: "true",
    };
}
