import type { Facts } from "../model/Facts";
import { DateText } from "./DateText";
import { Text } from "./Text";

/** Where the page comes from, and the same data for other programs. */
export function Footer({ facts: { catalogue } }: { readonly facts: Facts }) {
    return (
        <footer>
            <ul>
                {catalogue.stacks.map(({ project, stack, savedDate }) => (
                    <li key={`${project}/${stack}`}>
                        Stack <Text text={`${project}/${stack}`} />
                        {savedDate !== undefined && (
                            <>
                                , last updated <DateText date={savedDate} withTime />
                            </>
                        )}
                    </li>
                ))}
                <li>
                    {catalogue.isAccountRead
                        ? "The account was read for statuses and orphans."
                        : "The account was not read: orphans are not shown."}
                </li>
            </ul>
            <p class="files">
                The same data: <a href="segments.csv">segments.csv</a>, <a href="segments.json">segments.json</a>
            </p>
        </footer>
    );
}
