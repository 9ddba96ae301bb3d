/**
 * A text from outside without what was sent there: whoever answers may quote the request. The prompt can be a secret of
 * Pulumi's, which the API's port does not know, so none is repeated.
 *
 * @param secrets by what stands in their place
 */
export function withoutSecrets(text: string, secrets: Readonly<Record<string, string | undefined>>): string {
    return Object.entries(secrets).reduce((rest, [name, secret = ""]) => {
        const inJson = JSON.stringify(secret).slice(1, -1);
        return [inJson, secret]
            .filter((form) => form !== "")
            .reduce((part, form) => part.replaceAll(form, `[${name}]`), rest);
    }, text);
}
