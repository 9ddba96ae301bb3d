import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { formatDuration } from "../../provider/time/duration";
import type { Actions } from "../Actions";
import { hashOf } from "../model/address";
import { concernOf, concernTexts } from "../model/concern";
import type { Entry } from "../model/Entry";
import type { Facts } from "../model/Facts";
import { ChangedProperties } from "./ChangedProperties";
import { CopyButton } from "./CopyButton";
import { DateText } from "./DateText";
import { Definition } from "./Definition";
import { StatusMark } from "./StatusMark";
import { Secret, Text } from "./Text";

/** Everything that is known of one segment, in a dialog that its address opens. */
export function Details({
    facts,
    entry,
    actions,
}: {
    readonly facts: Facts;
    readonly entry: Entry;
    readonly actions: Actions;
}) {
    const dialog = useRef<HTMLDialogElement>(null);
    useEffect(() => {
        dialog.current?.showModal();
    }, []);
    const concern = concernOf(entry, facts.asOf);
    const rebuild = facts.catalogue.changes?.rebuilt.find(({ link }) => link === entry.link);
    const address = `${location.href.replace(/#.*$/s, "")}${hashOf(entry)}`;
    return (
        <dialog
            ref={dialog}
            class="details"
            aria-labelledby="details-title"
            onClose={() => {
                actions.close();
            }}
            onClick={({ target, currentTarget }) => {
                // The backdrop belongs to the dialog; what is on the dialog is inside of its <div>.
                if (target === currentTarget) {
                    currentTarget.close();
                }
            }}
        >
            <div class="details-body">
                <div class="card-head">
                    <StatusMark entry={entry} facts={facts} />
                    <button type="button" class="close" aria-label="Close" onClick={() => dialog.current?.close()}>
                        ×
                    </button>
                </div>
                <h2 id="details-title">
                    <Text text={entry.name} as="whole" />
                </h2>
                {concern !== undefined && <p class={`advice concern-${concern}`}>{concernTexts[concern].advice}</p>}
                {entry.isOrphan && <p class="advice">No stack of this catalogue declares this segment.</p>}
                <dl class="facts">
                    <Fact name="ID">
                        {entry.id !== undefined && (
                            <CopyButton text={String(entry.id)} what={`ID ${entry.id}`} actions={actions} />
                        )}
                    </Fact>
                    <Fact name={entry.isOrphan ? "Former key" : "Key"}>
                        {entry.key !== undefined && <Text text={entry.key} as="whole" />}
                    </Fact>
                    <Fact name="Library">
                        {entry.library !== undefined && <Text text={entry.library} as="whole" />}
                    </Fact>
                    <Fact name="Stack">
                        {entry.stack !== undefined && (
                            <Text text={`${entry.project ?? ""}/${entry.stack}`} as="whole" />
                        )}
                    </Fact>
                    <Fact name="Client">
                        {entry.secrets.includes("clientId") ? (
                            <Secret />
                        ) : (
                            entry.clientId !== undefined && <Text text={entry.clientId} as="whole" />
                        )}
                    </Fact>
                    <Fact name="Created">
                        {entry.createdDate !== undefined && <DateText date={entry.createdDate} withTime />}
                    </Fact>
                    <Fact name="Complete">
                        {entry.processedDate !== undefined && <DateText date={entry.processedDate} withTime />}
                    </Fact>
                    <Fact name="Built in">
                        {entry.buildSeconds !== undefined && formatDuration(entry.buildSeconds * 1000)}
                    </Fact>
                </dl>
                <div class="definition">
                    <Definition entry={entry} heading="h3" isWhole />
                    {rebuild !== undefined && (
                        <section>
                            <h3>Rebuilt: was {rebuild.oldId}</h3>
                            <ChangedProperties properties={rebuild.properties} />
                        </section>
                    )}
                    {entry.isOrphan && entry.key === undefined && (
                        <p class="muted">
                            Classify never shows a prompt again, and no earlier catalogue knows this segment.
                        </p>
                    )}
                </div>
                <CopyButton text={address} what="link to this segment" label="Copy link" actions={actions} />
            </div>
        </dialog>
    );
}

/** A line for what there is. */
function Fact({ name, children }: { readonly name: string; readonly children: ComponentChildren }) {
    return children === false ? null : (
        <div>
            <dt>{name}</dt>
            <dd>{children}</dd>
        </div>
    );
}
