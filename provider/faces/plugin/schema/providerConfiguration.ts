import type { Properties } from "./PackageSchema";

/**
 * The arguments of an explicit provider. They have no default from the environment: Pulumi would store its values in the
 * state, the API key among them. The provider process reads the environment itself.
 */
export const providerInputs = {
    apiKey: {
        type: "string",
        secret: true,
        description: "The API key of your Classify account. Default: the environment variable CLASSIFY_API_KEY.",
    },
    baseUrl: {
        type: "string",
        description:
            "Where the Classify API is. Default: the environment variable CLASSIFY_BASE_URL, then https://api.clsfy.me.",
    },
    pollInterval: {
        type: "string",
        description:
            'Time between two status checks, for example "90s"; at least 60s, except with a loopback base URL. Default: the environment variable CLASSIFY_POLL_INTERVAL, then 60s.',
    },
} as const satisfies Properties;

/** The same as stack configuration: `classify:apiKey` and so on. */
export const configVariables: Properties = {
    apiKey: { ...providerInputs.apiKey, defaultInfo: { environment: ["CLASSIFY_API_KEY"] } },
    baseUrl: { ...providerInputs.baseUrl, defaultInfo: { environment: ["CLASSIFY_BASE_URL"] } },
    pollInterval: { ...providerInputs.pollInterval, defaultInfo: { environment: ["CLASSIFY_POLL_INTERVAL"] } },
};
