/** Puts a text on the clipboard. Resolves to whether it worked. */
export async function copyText(text: string): Promise<boolean> {
    // Absent on pages that an intranet serves without TLS.
    const clipboard = navigator.clipboard as Clipboard | undefined;
    try {
        await clipboard?.writeText(text);
        return clipboard !== undefined || copySelected(text);
    } catch {
        return copySelected(text);
    }
}

function copySelected(text: string): boolean {
    const field = document.createElement("textarea");
    field.value = text;
    field.className = "off-screen";
    const parent = document.querySelector("dialog[open]") ?? document.body;
    const focused = document.activeElement;
    parent.append(field);
    field.select();
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only way without a secure context
    const isCopied = document.execCommand("copy");
    field.remove();
    if (focused instanceof HTMLElement) {
        focused.focus();
    }
    return isCopied;
}
