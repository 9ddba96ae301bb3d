import { isolatedEnvironment } from "../../../scripts/pulumiCli/isolatedEnvironment";
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

/** The environment in which the CLI runs on one stack. */
export function stackEnvironment(options: StackEnvironmentOptions): NodeJS.ProcessEnv {
    const { cliFolder, user, stack, emulatorUrl, changes } = options;
    return {
        ...isolatedEnvironment({ cliFolder, home: user.home, state: user.state }),
        PULUMI_STACK: stack,
        PULUMI_CONFIG_PASSPHRASE: "engine tests",
        ...(emulatorUrl !== undefined && { CLASSIFY_BASE_URL: emulatorUrl }),
        CLASSIFY_API_KEY: "engine-test-key",
        CLASSIFY_POLL_INTERVAL: "1s",
        ...changes,
    };
}
