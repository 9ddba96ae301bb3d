import { pulumiRemedies, type Remedies } from "../api/remedies";

/** The command does not read stack configuration. */
export const whereToSetTheKey =
    'Set it for this command: CLASSIFY_API_KEY="$(pulumi config get classify:apiKey)" pulumi-classify ….';

const again = "Nothing was changed. Run the command again.";

/** For requests of the command, which only reads the account and has its settings from the environment. */
export const commandRemedies: Remedies = {
    ...pulumiRemedies,
    "missing-key": whereToSetTheKey,
    unauthorized: `The API key is wrong or revoked. ${whereToSetTheKey}`,
    forbidden: "Ask your Classify representative for the permission.",
    rejected: "Correct what the message names, and run the command again.",
    "rate-limited": "Nothing was changed. Run the command again later.",
    "server-error": again,
    network: `${again} If this continues, check the network, the proxy and CLASSIFY_BASE_URL.`,
    timeout: again,
    redirected:
        "Redirects are not followed, because they would send the API key to another host. Check CLASSIFY_BASE_URL.",
    unreadable: `${again} If this continues, check CLASSIFY_BASE_URL and any proxy.`,
};
