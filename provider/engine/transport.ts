/** Hidden inputs with values that the engine passes only to native plugins. */
export const transport = {
    /** The provider's text, needed by Pulumi's SDK. */
    provider: "__provider",
    /** The resource's URN in its short form (`engine/urn.ts`). */
    urn: "__urn",
    /** `customTimeouts` of the resource, as written. */
    createTimeout: "__createTimeout",
    updateTimeout: "__updateTimeout",
} as const;

/** Those that outputs repeat, because refresh and destroy show a dynamic provider nothing else. */
export const repeatedInOutputs: readonly string[] = [transport.provider, transport.urn];
