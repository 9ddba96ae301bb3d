import { formatDuration } from "../../provider/time/duration";
import { concernOf } from "../model/concern";
import type { Entry } from "../model/Entry";
import { buildProgress } from "../model/expectedBuild";
import type { Facts } from "../model/Facts";

const radius = 6.5;
const round = 2 * Math.PI * radius;

/** The status in a picture and a word; a build shows how far it is, going by how long others took. */
export function StatusMark({ entry, facts }: { readonly entry: Entry; readonly facts: Facts }) {
    const status = entry.isMissing === true ? "missing" : entry.status;
    const progress = buildProgress(entry, facts.usualBuildS, facts.asOf);
    return (
        <span class={`status status-${status}`}>
            <svg class="ring" viewBox="0 0 18 18" aria-hidden="true">
                <circle class="ring-track" cx="9" cy="9" r={radius} />
                <circle
                    class="ring-done"
                    cx="9"
                    cy="9"
                    r={radius}
                    stroke-dasharray={`${progress * round} ${round}`}
                    transform="rotate(-90 9 9)"
                />
                <path class="ring-sign" d={signs[status]} />
            </svg>
            <span>
                {words[status]}
                {elapsed(entry, facts)}
            </span>
        </span>
    );
}

const signs = {
    complete: "M6 9.2l2.1 2.1L12 7.2",
    failed: "M6.6 6.6l4.8 4.8M11.4 6.6l-4.8 4.8",
    missing: "M9 5.6v4M9 12.1v.1",
    unknown: "M6.4 9h5.2",
    pending: "",
    processing: "",
} as const;

export const words = {
    complete: "complete",
    failed: "failed",
    missing: "not in account",
    unknown: "no ID yet",
    pending: "pending",
    processing: "processing",
} as const;

function elapsed(entry: Entry, { asOf }: Facts) {
    const concern = concernOf(entry, asOf);
    const elapsedMs = asOf - Date.parse(entry.createdDate ?? "");
    return (concern === "building" || concern === "late") && elapsedMs > 0 ? (
        <small>for {formatDuration(elapsedMs)}</small>
    ) : undefined;
}
