import { marked } from "marked";

const style = `
    .comment { font: 14px/1.5 -apple-system, "Segoe UI", Helvetica, Arial, sans-serif; color: #1f2328; padding: 12px 20px; }
    .comment h3 { font-size: 17px; margin: 14px 0 6px; }
    .comment h4 { font-size: 14px; margin: 10px 0 4px; }
    .comment p { margin: 6px 0; }
    .comment code, .comment pre { font-family: ui-monospace, Menlo, Consolas, monospace; font-size: 12px; background: #f6f8fa; border-radius: 4px; }
    .comment code { padding: 1px 5px; }
    .comment pre { padding: 10px 12px; margin: 6px 0; white-space: pre-wrap; }
    .comment pre code { padding: 0; }
    .comment ins { background: #dafbe1; text-decoration: none; }
    .comment del { background: #ffebe9; }
`;

const width = 860;

/** Markdown as a comment on a pull request shows it, as a picture that needs nothing from outside. */
export function commentSvg(title: string, markdown: string, height: number): string {
    const html = marked.parse(markdown, { async: false }).replace(/<(br|hr)>/g, "<$1/>");
    return [
        `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${title}">`,
        `<rect x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" rx="6" fill="#ffffff" stroke="#d0d7de"/>`,
        `<path d="M0.5 40.5 h${width - 1}" stroke="#d0d7de"/>`,
        `<text x="20" y="26" fill="#59636e" font-family="system-ui, sans-serif" font-size="13">${title}</text>`,
        `<foreignObject x="0" y="41" width="${width}" height="${height - 41}">`,
        `<div xmlns="http://www.w3.org/1999/xhtml"><style>${style}</style><div class="comment">${html}</div></div>`,
        "</foreignObject>",
        "</svg>",
        "",
    ].join("\n");
}
