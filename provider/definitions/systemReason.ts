/** Why a file or folder cannot be used. Node's own messages repeat the path and the system call. */
export function systemReason(thing: "file" | "folder", fault: unknown): string {
    const code = fault instanceof Error && "code" in fault ? String(fault.code) : "";
    const reasons: Record<string, string> = {
        ENOENT: `the ${thing} does not exist`,
        ENOTDIR: "this is not a folder",
        ERR_ENCODING_INVALID_ENCODED_DATA: `the ${thing} is not UTF-8 text; save it as UTF-8`,
        EACCES: `access to the ${thing} is denied`,
    };
    return reasons[code] ?? (fault instanceof Error ? fault.message : String(fault));
}
