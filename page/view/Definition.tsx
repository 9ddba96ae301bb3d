import type { Entry } from "../model/Entry";
import { WebLink } from "./WebLink";
import { Secret, Text } from "./Text";

/** Prompt, example URLs and blocked domains: what a segment was made from. */
export function Definition({
    entry,
    heading: Heading,
    isWhole = false,
}: {
    readonly entry: Entry;
    /** The level below the one of the segment's name. */
    readonly heading: "h3" | "h4";
    readonly isWhole?: boolean;
}) {
    const { prompt, exampleUrls = [], blockTlds = [], secrets } = entry;
    return (
        <>
            {(prompt !== undefined || secrets.includes("prompt")) && (
                <section>
                    <Heading>Prompt</Heading>
                    <p class={isWhole ? "prompt whole" : "prompt"} dir="auto">
                        {prompt === undefined ? (
                            <Secret />
                        ) : (
                            <Text text={prompt} as={isWhole ? "whole" : "paragraph"} />
                        )}
                    </p>
                </section>
            )}
            {(exampleUrls.length > 0 || secrets.includes("exampleUrls")) && (
                <section>
                    <Heading>Example URLs</Heading>
                    {secrets.includes("exampleUrls") ? (
                        <Secret />
                    ) : (
                        <ul class="urls">
                            {exampleUrls.map((url, index) => (
                                <li key={index}>
                                    <WebLink url={url} isWhole={isWhole} />
                                </li>
                            ))}
                        </ul>
                    )}
                </section>
            )}
            {(blockTlds.length > 0 || secrets.includes("blockTlds")) && (
                <section>
                    <Heading>Blocked domains</Heading>
                    {secrets.includes("blockTlds") ? (
                        <Secret />
                    ) : (
                        <ul class="domains">
                            {blockTlds.map((domain, index) => (
                                <li key={index}>
                                    <Text text={domain} as={isWhole ? "whole" : "label"} />
                                </li>
                            ))}
                        </ul>
                    )}
                </section>
            )}
        </>
    );
}
