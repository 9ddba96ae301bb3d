import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";
import { repositoryRoot } from "../../../scripts/repositoryRoot";
import type { PulumiUser } from "./stackFolders";

/** Changes to the environment; `undefined` takes a variable away. */
export type EnvironmentChanges = Readonly<Record<string, string | undefined>>;

export interface StackEnvironmentOptions {
    readonly cliFolder: string;
    readonly user: PulumiUser;
    readonly stack: string;
    readonly emulatorUrl: string | undefined;
    readonly changes: EnvironmentChanges;
}

/** The environment of one stack's CLI: nothing of the developer's own Pulumi or Classify settings is left in it. */
export function stackEnvironment(options: StackEnvironmentOptions): NodeJS.ProcessEnv {
    const { cliFolder, user, stack, emulatorUrl, changes } = options;
    const inherited = Object.entries(process.env).filter(([name]) => !/^(PULUMI|CLASSIFY)_/.test(name));
    return {
        ...Object.fromEntries(inherited),
        PATH: [join(repositoryRoot, "node_modules", ".bin"), cliFolder, process.env["PATH"]].join(delimiter),
        PULUMI_HOME: user.home,
        PULUMI_BACKEND_URL: pathToFileURL(user.state).href,
        PULUMI_STACK: stack,
        PULUMI_CONFIG_PASSPHRASE: "engine tests",
        PULUMI_SKIP_UPDATE_CHECK: "true",
        ...(emulatorUrl !== undefined && { CLASSIFY_BASE_URL: emulatorUrl }),
        CLASSIFY_API_KEY: "engine-test-key",
        CLASSIFY_POLL_INTERVAL: "1s",
        ...changes,
    };
}
