import { useEffect, useState } from "preact/hooks";
import type { Actions } from "../Actions";

const shownMs = 1_600;

/** Copies a text with one click and says so for a moment. */
export function CopyButton({
    text,
    what,
    label,
    actions,
}: {
    readonly text: string;
    /** For screen readers: "ID 61". */
    readonly what: string;
    /** What the button shows, where it is not the text itself. */
    readonly label?: string;
    readonly actions: Actions;
}) {
    const [isCopied, setCopied] = useState(false);
    useEffect(() => {
        const timer = isCopied
            ? setTimeout(() => {
                  setCopied(false);
              }, shownMs)
            : undefined;
        return () => {
            clearTimeout(timer);
        };
    }, [isCopied]);
    return (
        <button
            type="button"
            class={isCopied ? "copy copied" : "copy"}
            aria-label={`Copy ${what}`}
            title={`Copy ${what}`}
            onClick={() => {
                void actions.copy(text, what).then(setCopied);
            }}
        >
            <span class="copy-text">{label ?? text}</span>
            <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
                {isCopied ? (
                    <path d="M3 8.5l3.2 3.2L13 4.8" />
                ) : (
                    <path d="M5.5 5.5v-2a1 1 0 0 1 1-1h6a1 1 0 0 1 1 1v6a1 1 0 0 1-1 1h-2M3.5 5.5h6a1 1 0 0 1 1 1v6a1 1 0 0 1-1 1h-6a1 1 0 0 1-1-1v-6a1 1 0 0 1 1-1z" />
                )}
            </svg>
        </button>
    );
}
