import type { ChangedProperty, ChangedWords } from "../../provider/command/catalogue/Catalogue";

const names: Readonly<Record<string, string>> = {
    name: "Name",
    prompt: "Prompt",
    exampleUrls: "Example URLs",
    blockTlds: "Blocked domains",
    clientId: "Client",
    revision: "Revision",
};

/** The words, URLs and domains that differ between two builds of a segment. */
export function ChangedProperties({ properties }: { readonly properties: readonly ChangedProperty[] }) {
    if (properties.length === 0) {
        return <p class="muted">The definition that can be shown is the same.</p>;
    }
    return (
        <dl class="changed">
            {properties.map((change) => (
                <div key={change.property}>
                    <dt>{names[change.property] ?? change.property}</dt>
                    <dd>
                        <Change change={change} />
                    </dd>
                </div>
            ))}
        </dl>
    );
}

function Change({ change }: { readonly change: ChangedProperty }) {
    switch (change.kind) {
        case "secret":
            return <>secret</>;
        case "text":
            return <Words words={change.words} />;
        case "list":
            return (
                <Words
                    words={[
                        ...change.removed.map((text) => ({ text: `${text}\n`, mark: "del" as const })),
                        ...change.added.map((text) => ({ text: `${text}\n`, mark: "ins" as const })),
                    ]}
                />
            );
    }
}

function Words({ words }: { readonly words: readonly ChangedWords[] }) {
    return (
        <div class="words" dir="auto">
            {words.map(({ text, mark: Mark }) => (Mark === undefined ? text : <Mark>{text}</Mark>))}
        </div>
    );
}
