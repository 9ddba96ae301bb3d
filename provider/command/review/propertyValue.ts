import { hasUnknown } from "../../engine/properties";

/** A property's value as far as a reviewer may see it. */
export type PropertyValue =
    | { readonly kind: "absent" }
    | { readonly kind: "secret" }
    | { readonly kind: "unknown" }
    | { readonly kind: "text"; readonly text: string }
    | { readonly kind: "list"; readonly entries: readonly string[] };

/** Pulumi's own mark of a special value in JSON. */
const signatureKey = "4dabf18193072939515e22adb298388d";
const secretSignature = "1b47061264138c4ac30d75fd1eb44270";
const blindedSecret = "[secret]";
const unknownText = /^output<.*>$/;

/** One secret entry makes a whole list secret. Never gives back anything of a secret. */
export function propertyValue(value: unknown): PropertyValue {
    if (value === undefined || value === null) {
        return { kind: "absent" };
    }
    if (hasSecret(value)) {
        return { kind: "secret" };
    }
    if (hasUnknown(value) || isUnknownText(value)) {
        return { kind: "unknown" };
    }
    return Array.isArray(value) ? { kind: "list", entries: value.map(asText) } : { kind: "text", text: asText(value) };
}

/** A text that may be shown as it is; undefined for all else. */
export function shownText(value: unknown): string | undefined {
    const shown = propertyValue(value);
    return shown.kind === "text" ? shown.text : undefined;
}

function hasSecret(value: unknown): boolean {
    if (Array.isArray(value)) {
        return value.some(hasSecret);
    }
    if (typeof value === "object" && value !== null) {
        const signature: unknown = (value as Record<string, unknown>)[signatureKey];
        // Any special value is hidden: only the secret one is expected here, and a new kind may well be as delicate.
        return signature === secretSignature || signature !== undefined || Object.values(value).some(hasSecret);
    }
    return value === blindedSecret;
}

function isUnknownText(value: unknown): boolean {
    return Array.isArray(value) ? value.some(isUnknownText) : typeof value === "string" && unknownText.test(value);
}

function asText(value: unknown): string {
    return typeof value === "string" ? value : JSON.stringify(value);
}
