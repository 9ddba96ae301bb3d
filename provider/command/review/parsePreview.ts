import { type ClassifyError } from "../../errors/ClassifyError";
import { unreadable } from "../readSource";
import { isDigest, previewOfDigest } from "./previewDigest";
import { previewOfEvents } from "./previewEvents";
import type { Preview } from "./Preview";

/**
 * Reads what `pulumi preview --json` wrote: one document, or one engine event on each line.
 *
 * @throws `ClassifyError` "unreadable-input" for anything else.
 */
export function parsePreview(text: string, source: string): Preview {
    const whole = parseJson(text);
    if (isDigest(whole)) {
        return previewOfDigest(whole);
    }
    const lines = text.split("\n").filter((line) => line.trim() !== "");
    const preview = previewOfEvents(lines.map(parseJson));
    if (preview === undefined) {
        throw notAPreview(source);
    }
    return preview;
}

function parseJson(text: string): unknown {
    try {
        return JSON.parse(text);
    } catch {
        return undefined;
    }
}

function notAPreview(source: string): ClassifyError {
    return unreadable(
        source,
        "the preview",
        "it is not what `pulumi preview --json` writes",
        "Write it with `pulumi preview --json > preview.json`; messages on standard error must not get into it.",
    );
}
