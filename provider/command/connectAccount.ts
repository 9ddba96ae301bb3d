import type { ClassifyApi } from "../api/ClassifyApi";
import { RetryingApi } from "../api/retry";
import { readSettings } from "../config/Settings";
import { ClassifyError } from "../errors/ClassifyError";
import type { CommandContext } from "./CommandContext";
import { whereToSetTheKey } from "./commandRemedies";

const firstBackoffMs = 1_000;

export interface Account {
    /** For single requests: retries after transient failures, with a notice on standard error. */
    readonly api: ClassifyApi;
    /** Without retries, for the poller, which has its own backoff. */
    readonly plainApi: ClassifyApi;
    readonly pollIntervalMs: number;
}

/** Whether the environment has an API key, good or not. */
export function isAccountSet({ environment }: Pick<CommandContext, "environment">): boolean {
    return readSettings(() => undefined, environment).apiKey !== undefined;
}

/**
 * The account of the API key in the environment. The command does not read stack configuration.
 *
 * @throws `ClassifyError` if the environment has no API key, or an invalid setting
 */
export function connectAccount({ environment, clock, connect, err }: CommandContext): Account {
    const settings = readSettings(() => undefined, environment);
    if (settings.apiKey === undefined) {
        throw new ClassifyError({
            code: "missing-api-key",
            action: "reach the account",
            reason: "no API key is set in the environment, and this command does not read stack configuration",
            remedy: whereToSetTheKey,
        });
    }
    const plainApi = connect(settings);
    const notify = (notice: string): void => {
        err.write(`${notice}\n`);
    };
    return {
        api: new RetryingApi(plainApi, clock, { firstBackoffMs, notify }),
        plainApi,
        pollIntervalMs: settings.pollIntervalMs,
    };
}
