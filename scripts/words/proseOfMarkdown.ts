import { marked, type Token, type Tokens } from "marked";

/**
 * What a Markdown page says in its own words, one string for each block or table cell. Code and quotations are not the page's
 * words; neither is the first column of a table of messages (its head is "message" or "text").
 *
 * @param withHeadings `false` for a page whose headings must stay, because they are linked from elsewhere
 */
export function proseOfMarkdown(markdown: string, withHeadings = true): string[] {
    return marked
        .lexer(markdown)
        .flatMap((token) => proseOfBlock(token, withHeadings))
        .map(withoutQuotations);
}

function proseOfBlock(token: Token, withHeadings: boolean): string[] {
    switch (token.type) {
        case "heading":
            return withHeadings ? [inlineText(token)] : [];
        case "table":
            return proseOfTable(token as Tokens.Table);
        case "list":
            return (token as Tokens.List).items.flatMap(({ tokens }) =>
                tokens.flatMap((child) => proseOfBlock(child, withHeadings)),
            );
        case "blockquote":
        case "code":
        case "html":
            return [];
        default:
            return [inlineText(token)];
    }
}

function proseOfTable({ header, rows }: Tokens.Table): string[] {
    const quotes = /^(message|text)$/.test(header[0]?.text ?? "");
    const cells = rows.flatMap((row) => (quotes ? row.slice(1) : row));
    return [...header, ...cells].map(({ tokens }) => tokens.map(inlineText).join(""));
}

function inlineText(token: Token): string {
    if (token.type === "codespan" || token.type === "html") {
        return "";
    }
    if ("tokens" in token) {
        return (token.tokens ?? []).map(inlineText).join("");
    }
    return "text" in token ? String(token.text) : "";
}

function withoutQuotations(text: string): string {
    return text.replace(/"[^"]*"/g, "").replace(/&quot;.*?&quot;/gs, "");
}
