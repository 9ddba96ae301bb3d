import type { Facts } from "../model/Facts";
import { DateText } from "./DateText";
import { Text } from "./Text";

/** The title, and how many segments there are in which state. */
export function Header({ facts }: { readonly facts: Facts }) {
    const { catalogue, entries, orphans, stacks } = facts;
    const of = (...statuses: readonly string[]) => entries.filter(({ status }) => statuses.includes(status)).length;
    return (
        <header>
            <a
                class="skip"
                href="#segments"
                onClick={(event) => {
                    // The address is for segments.
                    event.preventDefault();
                    document.getElementById("segments")?.focus();
                }}
            >
                Skip to the segments
            </a>
            <h1>
                <Text text={catalogue.title} as="whole" />
            </h1>
            <p class="subtitle">
                {stacks.length > 0 && (
                    <>
                        <Text text={stacks.join(", ")} />
                        {", "}
                    </>
                )}
                as of <DateText date={catalogue.writtenDate} withTime />
            </p>
            <dl class="figures">
                <Figure number={entries.length} what={entries.length === 1 ? "segment" : "segments"} />
                <Figure number={of("complete")} what="complete" kind="complete" />
                <Figure number={of("pending", "processing", "unknown")} what="building" kind="processing" />
                <Figure number={of("failed")} what="failed" kind="failed" />
                {catalogue.isAccountRead && (
                    <Figure number={orphans.length} what={orphans.length === 1 ? "orphan" : "orphans"} />
                )}
            </dl>
        </header>
    );
}

function Figure({ number, what, kind }: { readonly number: number; readonly what: string; readonly kind?: string }) {
    return (
        <div class={kind === undefined || number === 0 ? "figure" : `figure figure-${kind}`}>
            <dt>{what}</dt>
            <dd>{number.toLocaleString("en")}</dd>
        </div>
    );
}
