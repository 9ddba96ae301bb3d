import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { repositoryRoot } from "../../../../scripts/repositoryRoot";

/** A piece of text that a person may be shown, as it stands in the source: what is between two figures of a template. */
export interface SourceText {
    readonly file: string;
    readonly text: string;
}

const provider = join(repositoryRoot, "provider");

/** Files whose texts are no messages; all others have to be explained. */
const notMessages: readonly RegExp[] = [
    // The command's own help, which explains itself.
    /^command\/(.+\/)?add[A-Z]\w+\.ts$/,
    /^command\/(createProgram|environmentHelp|exitCodes)\.ts$/,
    // The review, the report of recover and the table of segments: documents, not messages.
    /^command\/review\/(render\w+|verdict)\.ts$/,
    /^command\/recover\/renderRecovery\.ts$/,
    /^command\/list\/renderSegmentTable\.ts$/,
    // The title of the JSON Schema.
    /^definitions\/jsonSchema\.ts$/,
];

/** Every text of two words or more in the sources of the package, but for what `notMessages` names and zod's descriptions. */
export function messageTexts(): SourceText[] {
    return sourceFiles()
        .filter((file) => !notMessages.some((pattern) => pattern.test(file)))
        .flatMap((file) =>
            textsOf(file)
                .filter(isProse)
                .map((text) => ({ file, text })),
        );
}

/** Every text of the sources as it is, whatever it looks like. */
export function allTexts(): SourceText[] {
    return sourceFiles().flatMap((file) => textsOf(file).map((text) => ({ file, text })));
}

function sourceFiles(): string[] {
    return readdirSync(provider, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
}

function textsOf(file: string): string[] {
    const source = ts.createSourceFile(file, readFileSync(join(provider, file), "utf8"), ts.ScriptTarget.Latest, true);
    const texts: string[] = [];
    const visit = (node: ts.Node): void => {
        if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || ts.isLiteralTypeNode(node)) {
            return;
        }
        if (isText(node)) {
            texts.push(node.text);
        }
        ts.forEachChild(node, (child) => {
            if (!isDescription(node, child)) {
                visit(child);
            }
        });
    };
    visit(source);
    return texts;
}

function isText(node: ts.Node): node is ts.LiteralLikeNode {
    return ts.isStringLiteralLike(node) || ts.isTemplateLiteralToken(node);
}

/** `.describe("…")`: texts of the JSON Schema, shown by editors. */
function isDescription(node: ts.Node, child: ts.Node): boolean {
    return (
        ts.isCallExpression(node) &&
        ts.isPropertyAccessExpression(node.expression) &&
        node.expression.name.text === "describe" &&
        child !== node.expression
    );
}

/** Two words with space between them: names, patterns and programs have none. */
function isProse(text: string): boolean {
    return /[a-z]\W*\s\W*[a-z]/i.test(text) && !text.includes("=> require(");
}
