import { Text } from "./Text";

/** A link for a web address, a text for anything else: "javascript:" is an address too. */
export function WebLink({ url, isWhole }: { readonly url: string; readonly isWhole: boolean }) {
    const as = isWhole ? "whole" : "label";
    return isWebAddress(url) ? (
        <a href={url} rel="noopener noreferrer" target="_blank">
            <Text text={url.replace(/^https?:\/\/(www\.)?/i, "")} as={as} />
        </a>
    ) : (
        <Text text={url} as={as} />
    );
}

function isWebAddress(url: string): boolean {
    return URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);
}
