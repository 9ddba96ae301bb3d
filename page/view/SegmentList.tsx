import { useEffect, useRef } from "preact/hooks";
import type { Actions } from "../Actions";
import type { Entry } from "../model/Entry";
import type { Facts } from "../model/Facts";
import type { PageState } from "../model/PageState";
import type { Sort } from "../model/sorted";
import { SegmentCards } from "./SegmentCards";
import { SegmentTable } from "./SegmentTable";

/** A list as far as it is drawn, in either layout. More is drawn when the reader comes near the end. */
export function SegmentList({
    facts,
    name,
    entries,
    drawn,
    sort,
    layout,
    actions,
}: {
    readonly facts: Facts;
    readonly name: keyof PageState["drawn"];
    readonly entries: readonly Entry[];
    readonly drawn: number;
    readonly sort: Sort;
    readonly layout: PageState["layout"];
    readonly actions: Actions;
}) {
    if (entries.length === 0) {
        return null;
    }
    const visible = entries.slice(0, drawn);
    const list = { facts, entries: visible, actions };
    return (
        <>
            {layout === "table" ? (
                <SegmentTable {...list} name={name} total={entries.length} sort={sort} />
            ) : (
                <SegmentCards {...list} total={entries.length} />
            )}
            {visible.length < entries.length && (
                <More
                    left={entries.length - visible.length}
                    drawMore={() => {
                        actions.drawMore(name);
                    }}
                />
            )}
        </>
    );
}

/** A button for the keyboard, which presses itself when it comes into sight. */
function More({ left, drawMore }: { readonly left: number; readonly drawMore: () => void }) {
    const button = useRef<HTMLButtonElement>(null);
    useEffect(() => {
        const observer = new IntersectionObserver(
            (seen) => {
                if (seen.some(({ isIntersecting }) => isIntersecting)) {
                    drawMore();
                }
            },
            { rootMargin: "600px" },
        );
        if (button.current !== null) {
            observer.observe(button.current);
        }
        return () => {
            observer.disconnect();
        };
    }, [left]);
    return (
        <button ref={button} type="button" class="more" onClick={drawMore}>
            Show more ({left.toLocaleString("en")} left)
        </button>
    );
}
