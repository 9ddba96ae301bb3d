import { codeSpan } from "./markdownText";
import { renderPropertyChange } from "./renderPropertyChange";
import { type Orphan, orphans } from "./orphans";
import type { NewBuild, Rebuild, Revert, Review, ReviewedSegment, UnfinishedSegment } from "./Review";
import { verdict } from "./verdict";

/** The longest comment that GitHub and GitLab accept, minus room for text that a pipeline adds. */
export const longestMarkdown = 60_000;

/** A review as Markdown for a pull request: the verdict first, then the most expensive changes. */
export function renderReviewMarkdown(review: Review): string {
    const blocks = [
        ...section("Rebuilt", review.rebuilds, renderRebuild),
        ...section("New", review.builds, renderBuild),
        ...section("Reverted", review.reverts, renderRevert),
        ...section("Adopted", review.adoptions, renderAdoption),
        ...section("Recorded", review.recorded, renderRecorded),
        ...section("Unfinished", review.unfinished, renderUnfinished),
        ...section("Orphaned", orphans(review), renderOrphan),
    ];
    return fit(`**${verdict(review)}**`, blocks, footer(review));
}

type Block = readonly string[];

function section<T>(title: string, items: readonly T[], render: (item: T) => Block): Block[] {
    const [first, ...rest] = items.map(render);
    return first === undefined
        ? []
        : [["", `### ${title} (${items.length})`, ...(first[0] === "" ? [] : [""]), ...first], ...rest];
}

function renderRebuild(rebuild: Rebuild): Block {
    const id = rebuild.segmentId ?? "of unknown ID";
    const names = listed(rebuild.changes.map(({ property }) => codeSpan(property)));
    const condition = rebuild.isCertain
        ? `because ${names} changed`
        : `if ${names} changes, which is known only during the update`;
    const reason = rebuild.changes.length === 0 ? "because its replacement was requested" : condition;
    return [
        ...heading(rebuild),
        `Rebuilt ${reason}.`,
        "The new segment has a new ID, so its deal must be re-issued.",
        `The old one, segment ${id}, stays in the account.`,
        "",
        ...rebuild.changes.flatMap((change) => renderPropertyChange(change, "secret, changed")),
    ];
}

function renderBuild(build: NewBuild): Block {
    const properties = build.definition.filter(({ property }) => property !== "name");
    return [...heading(build), ...properties.flatMap((property) => renderPropertyChange(property, "secret"))];
}

function renderRevert(revert: Revert): Block {
    return [`- ${title(revert)}: goes back to segment ${revert.formerId}: no build, its ID and deal stay valid`];
}

function renderAdoption(adoption: ReviewedSegment): Block {
    return [`- ${title(adoption)}: segment ${adoption.segmentId ?? "of unknown ID"} is adopted; nothing is built`];
}

function renderRecorded(segment: ReviewedSegment): Block {
    return [
        `- ${title(segment)}: segment ${segment.segmentId ?? "of unknown ID"} stays; the state records what the program declares`,
    ];
}

function renderUnfinished(segment: UnfinishedSegment): Block {
    const status = segment.status ?? "not known yet";
    const id = segment.segmentId ?? "of unknown ID";
    return [`- ${title(segment)}: segment ${id} is ${codeSpan(status)}; ${nextOf(segment)}`];
}

function nextOf({ status, isResumed }: UnfinishedSegment): string {
    if (isResumed) {
        return "will be resumed";
    }
    return status === "failed" ? "will be checked again" : "will be checked";
}

function renderOrphan(orphan: Orphan): Block {
    return [`- segment ${orphan.segmentId ?? "of unknown ID"}, ${fateOf(orphan)}`];
}

function fateOf(orphan: Orphan): string {
    switch (orphan.cause) {
        case "rebuilt":
            return `${codeSpan(orphan.resource)}: rebuilt, re-issue its deal`;
        case "reverted":
        case "adopted":
            return `${codeSpan(orphan.resource)}: ${orphan.cause}, use the deal of segment ${orphan.successorId ?? "of unknown ID"}`;
        case "replaced":
            return `${title(orphan)}: replaced by an earlier update`;
        case "removed":
            return `${title(orphan)}: no longer in the program`;
    }
}

function footer(review: Review): Block {
    const { waits, unchanged, others } = review;
    const counts = Object.entries(others).map(([op, count]) => `${codeSpan(op)} ${count}`);
    const what = unchanged.of === "segments" ? "segment" : "resource";
    return [
        ...(orphans(review).length > 0
            ? ["Orphaned segments stay in the account: the Classify API cannot delete them."]
            : []),
        ...(waits.length > 0 ? [`The update waits for the segments of ${listed(waits.map(codeSpan))}.`] : []),
        `Unchanged: ${unchanged.count} ${what}${unchanged.count === 1 ? "" : "s"}.`,
        ...(counts.length > 0 ? [`Other resources: ${counts.join(", ")}.`] : []),
    ];
}

/** Cuts between blocks only, because half a block could leave a fence open. */
function fit(head: string, blocks: readonly Block[], foot: Block): string {
    const end = ["---", "", ...foot].join("\n");
    let text = `${head}\n`;
    for (const [index, block] of blocks.entries()) {
        const next = `${text}${block.join("\n").trimEnd()}\n`;
        if (next.length + end.length + 200 > longestMarkdown) {
            text += `\n**${blocks.length - index} more are not shown**; \`review --json\` lists all.\n`;
            break;
        }
        text = next;
    }
    return `${text}\n${end}\n`;
}

function heading(segment: ReviewedSegment): Block {
    return ["", `#### ${title(segment)}`, ""];
}

/** The resource's name in the program, and the segment's display name if it differs. */
function title({ resource, name }: ReviewedSegment): string {
    return name === undefined || name === resource ? codeSpan(resource) : `${codeSpan(resource)} (${codeSpan(name)})`;
}

function listed(items: readonly string[]): string {
    const last = items.at(-1) ?? "";
    return items.length > 1 ? `${items.slice(0, -1).join(", ")} and ${last}` : last;
}
