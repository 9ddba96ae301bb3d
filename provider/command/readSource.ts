import { ClassifyError } from "../errors/ClassifyError";
import type { CommandContext } from "./CommandContext";

/** The name of a source in messages: its path, or standard input. */
export function sourceName(source: string): string {
    return source === "-" ? "standard input" : `"${source}"`;
}

/**
 * The text of a file or of standard input.
 *
 * @throws `ClassifyError` "unreadable-input" if it cannot be read or is empty
 */
export async function readSource(source: string, what: string, { readText }: CommandContext): Promise<string> {
    let text: string;
    try {
        text = await readText(source);
    } catch (fault) {
        throw fault instanceof ClassifyError ? fault : unreadable(source, what, systemReason(fault));
    }
    if (text.trim() === "") {
        throw unreadable(source, what, "it is empty; the command that writes it may have failed");
    }
    // PowerShell writes a byte order mark at the beginning of redirected output.
    return text.replace(/^\uFEFF/, "");
}

export function unreadable(source: string, what: string, reason: string, remedy?: string): ClassifyError {
    return new ClassifyError({
        code: "unreadable-input",
        action: `read ${what} from ${sourceName(source)}`,
        reason,
        ...(remedy === undefined ? {} : { remedy }),
    });
}

function systemReason(fault: unknown): string {
    const { code, message } = fault instanceof Error ? (fault as NodeJS.ErrnoException) : { message: String(fault) };
    return code === "ENOENT" ? "there is no such file" : message;
}
