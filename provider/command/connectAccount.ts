import type { ClassifyApi } from "../api/ClassifyApi";
import { RetryingApi } from "../api/RetryingApi";
import { readSettings } from "../config/Settings";
import { ClassifyError } from "../errors/ClassifyError";
import type { CommandContext } from "./CommandContext";

const firstBackoffMs = 1_000;

export interface Account {
    /** For single questions: tries again when a failure may pass, and says so on standard error. */
    readonly api: ClassifyApi;
    /** One request a call, for whoever has a patience of their own. */
    readonly plainApi: ClassifyApi;
    readonly pollIntervalMs: number;
}

/**
 * The account that the environment names; a stack's configuration is out of reach here.
 *
 * @throws `ClassifyError` when the environment names none, or wrongly.
 */
export function connectAccount({ environment, clock, connect, err }: CommandContext): Account {
    const settings = readSettings(() => undefined, environment);
    if (settings.apiKey === undefined) {
        throw new ClassifyError({
            code: "missing-api-key",
            action: "reach the account",
            reason: "no API key is set in the environment, and this command does not read stack configuration",
            remedy: 'Set it for this command: CLASSIFY_API_KEY="$(pulumi config get classify:apiKey)" pulumi-classify ….',
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
