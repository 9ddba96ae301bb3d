import { marked, type Token, type Tokens } from "marked";
import type { Piece } from "./Piece";

/** A part of a comment that has lines of its own. */
export type Block =
    | { readonly kind: "heading"; readonly depth: number; readonly pieces: readonly Piece[] }
    | { readonly kind: "paragraph" | "item"; readonly pieces: readonly Piece[] }
    | { readonly kind: "preformatted"; readonly lines: readonly (readonly Piece[])[] }
    | { readonly kind: "rule" };

/** The blocks of what `pulumi-classify review` writes, with its line breaks as sites show them in comments. */
export function readMarkdown(markdown: string): Block[] {
    return marked.lexer(markdown, { gfm: true, breaks: true }).flatMap((token): Block[] => {
        switch (token.type) {
            case "space":
                return [];
            case "hr":
                return [{ kind: "rule" }];
            case "heading":
                return [{ kind: "heading", depth: (token as Tokens.Heading).depth, pieces: piecesOf(token.tokens) }];
            case "paragraph":
                return [{ kind: "paragraph", pieces: piecesOf(token.tokens) }];
            case "list":
                return (token as Tokens.List).items.map(({ tokens }) => ({ kind: "item", pieces: piecesOf(tokens) }));
            case "html":
                return [{ kind: "preformatted", lines: preformatted(token as Tokens.HTML) }];
            default:
                throw new Error(`The picture of a comment cannot show a ${token.type}: ${token.raw}`);
        }
    });
}

function piecesOf(tokens: readonly Token[] = []): Piece[] {
    return tokens.flatMap((token): Piece[] => {
        switch (token.type) {
            case "br":
                return [{ text: "\n" }];
            case "codespan":
                return [{ text: (token as Tokens.Codespan).text, style: "code" }];
            case "strong":
                return piecesOf(token.tokens).map((piece) => ({ ...piece, style: "strong" }));
            case "text": {
                const { text, tokens: parts } = token as Tokens.Text;
                return parts === undefined ? [{ text }] : piecesOf(parts);
            }
            default:
                throw new Error(`The picture of a comment cannot show a ${token.type}: ${token.raw}`);
        }
    });
}

/** The lines inside `<pre>`, where the review marks words with `<ins>` and `<del>`. */
function preformatted({ text, raw }: Tokens.HTML): Piece[][] {
    const [, content] = /^<pre>\n(.*)\n<\/pre>\s*$/s.exec(text) ?? [];
    if (content === undefined) {
        throw new Error(`The picture of a comment cannot show this HTML: ${raw}`);
    }
    return content.split("\n").map((line) =>
        [...line.matchAll(/<(ins|del)>(.*?)<\/\1>|[^<]+/g)].map(([plain, mark, marked]): Piece => {
            const unescaped = (marked ?? plain).replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&amp;/g, "&");
            return mark === undefined
                ? { text: unescaped }
                : { text: unescaped, style: mark === "ins" ? "inserted" : "deleted" };
        }),
    );
}
