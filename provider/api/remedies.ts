import { whereToSetTheKey } from "../config/Settings";
import type { ApiFailure } from "./ApiError";

/** What the reader does after each failure. It depends on what sends the requests. */
export type Remedies = Readonly<Record<ApiFailure, string>>;

const again = "Nothing is lost. Run `pulumi up` again.";

/** For requests of a program or a provider, which `pulumi up` repeats. */
export const pulumiRemedies: Remedies = {
    "missing-key": whereToSetTheKey,
    unauthorized: `The API key is wrong or revoked. ${whereToSetTheKey}`,
    forbidden: "Check the clientId, or ask your Classify representative for the permission.",
    "not-found": "Check the segment ID and that the API key belongs to the account that owns it.",
    rejected: "Correct the definition as the message says.",
    "rate-limited": `${again} To send fewer requests, run \`pulumi config set classify:pollInterval 2m\`.`,
    "server-error": again,
    network: `${again} If this continues, check the network, the proxy and classify:baseUrl.`,
    timeout: again,
    redirected:
        "Redirects are not followed, because they would send the API key to another host. Check classify:baseUrl.",
    unreadable: `${again} If this continues, check classify:baseUrl and any proxy.`,
};
