import type { Catalogue, CatalogueDefinition, CatalogueSegment } from "./Catalogue";
import { secretText } from "./readDefinition";

const columns = [
    "key",
    "name",
    "id",
    "status",
    "created",
    "completed",
    "build minutes",
    "prompt",
    "example URLs",
    "blocked domains",
    "client",
    "library",
    "project",
    "stack",
    "declared",
] as const;

type Row = Readonly<Record<(typeof columns)[number], string>>;

/** Marks the text as UTF-8 for Excel, which otherwise takes it for the encoding of the machine. */
const byteOrderMark = "\uFEFF";

/** The catalogue for spreadsheets: RFC 4180, every cell quoted, no cell that a spreadsheet takes for a formula. */
export function renderSegmentsCsv({ segments, orphans }: Pick<Catalogue, "segments" | "orphans">): string {
    const rows = [
        ...segments.map((segment) => rowOf(segment, "yes")),
        ...orphans.map(({ formerly, ...orphan }) => rowOf({ secrets: [], ...formerly, ...orphan }, "orphan")),
    ];
    const lines = [columns, ...rows.map((row) => columns.map((column) => row[column]))];
    return byteOrderMark + lines.map((cells) => `${cells.map(quoted).join(",")}\r\n`).join("");
}

function rowOf(segment: Partial<CatalogueSegment> & CatalogueDefinition, declared: "yes" | "orphan"): Row {
    const shown = (property: "name" | "prompt" | "exampleUrls" | "blockTlds" | "clientId"): string =>
        segment.secrets.includes(property) ? secretText : [segment[property] ?? []].flat().join("\n");
    return {
        key: segment.key ?? "",
        name: shown("name"),
        id: String(segment.id ?? ""),
        status: segment.status ?? "",
        created: segment.createdDate ?? "",
        completed: segment.processedDate ?? "",
        "build minutes": segment.buildSeconds === undefined ? "" : String(Math.round(segment.buildSeconds / 60)),
        prompt: shown("prompt"),
        "example URLs": shown("exampleUrls"),
        "blocked domains": shown("blockTlds"),
        client: shown("clientId"),
        library: segment.library ?? "",
        project: segment.project ?? "",
        stack: segment.stack ?? "",
        declared,
    };
}

const atStart = /^[\s\p{Cc}]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r]/u;
/**
 * Where Excel's separator is not the comma, its list separator or a line break begins a cell within ours: the quotes are
 * text there.
 */
const afterOtherSeparator = /(?=[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])(?<=[;|\t\r\n][\s\p{Cc}"]*)/gu;

/** An apostrophe makes a spreadsheet show as text what it would otherwise calculate. */
function quoted(cell: string): string {
    const harmless = (atStart.test(cell) ? `'${cell}` : cell).replace(afterOtherSeparator, "'");
    return `"${harmless.replaceAll('"', '""')}"`;
}
