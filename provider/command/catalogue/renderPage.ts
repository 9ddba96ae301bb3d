import { createHash } from "node:crypto";
import type { Catalogue } from "./Catalogue";

/** What the browser runs and applies, as `npm run build` has bundled it. */
export interface PageAssets {
    readonly script: string;
    readonly style: string;
}

/**
 * The page: one file that requests nothing. The Content-Security-Policy admits this script and this style by their
 * hashes, and nothing else; the data is a JSON block, which no browser executes.
 */
export function renderPage(catalogue: Catalogue, { script, style }: PageAssets): string {
    const policy = [
        "default-src 'none'",
        `script-src ${hashOf(script)}`,
        `style-src ${hashOf(style)}`,
        "img-src data:",
        "base-uri 'none'",
        "form-action 'none'",
        "require-trusted-types-for 'script'",
        "trusted-types 'none'",
    ].join("; ");
    return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(catalogue.title)}</title>
<link rel="icon" href="${icon}">
<style>${style}</style>
</head>
<body>
<noscript>This page needs JavaScript. The same segments are in segments.csv, beside this page.</noscript>
<div id="page"></div>
<script type="application/json" id="catalogue">${escapeJson(JSON.stringify(catalogue))}</script>
<script>${script}</script>
</body>
</html>
`;
}

/** A ring, as complete segments have it. Inline, because a browser would otherwise request /favicon.ico. */
const icon =
    "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Ccircle cx='8' cy='8' r='5.5' " +
    "fill='none' stroke='%230f766e' stroke-width='4'/%3E%3C/svg%3E";

function hashOf(text: string): string {
    return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}

function escapeHtml(text: string): string {
    return text.replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`);
}

/** JSON in which no text can end the script block or open a comment. */
function escapeJson(json: string): string {
    return json.replace(/[<>&\u2028\u2029]/g, (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
