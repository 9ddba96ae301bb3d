/** How many characters of a text are shown in which place; the details show all. */
const lengths = { label: 100, paragraph: 600, whole: Infinity };

/** A text that others wrote, in its own direction, so that it cannot turn what stands beside it. */
export function Text({ text, as = "label" }: { readonly text: string; readonly as?: keyof typeof lengths }) {
    return <bdi>{text.length <= lengths[as] ? text : `${text.slice(0, lengths[as])}…`}</bdi>;
}

/** In place of a value that Pulumi keeps secret. */
export function Secret() {
    return (
        <span class="secret" title="Pulumi keeps this value secret">
            secret
        </span>
    );
}
