import { readdirSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { repositoryRoot } from "../../../../scripts/repositoryRoot";
import { stringLiterals } from "../../../../scripts/words/stringLiterals";

/** A part of a text that users may read, as in the source: a literal, or the part between two values of a template. */
export interface SourceText {
    readonly file: string;
    readonly text: string;
}

const provider = join(repositoryRoot, "provider");

/** Files whose texts are not messages. The texts of all other files must be in the catalogue. */
const notMessages: readonly RegExp[] = [
    // The help of the command.
    /^command\/(.+\/)?add[A-Z]\w+\.ts$/,
    /^command\/(createProgram|environmentHelp|exitCodes)\.ts$/,
    // The review, the report of recover and the table of segments: documents, not messages.
    /^command\/review\/(render\w+|verdict)\.ts$/,
    /^command\/recover\/renderRecovery\.ts$/,
    /^command\/list\/renderSegmentTable\.ts$/,
    // Descriptions in the plugin's schema, shown by editors.
    /^faces\/plugin\/schema\//,
    // The page of the catalogue, and its columns as a file.
    /^command\/catalogue\/render\w+\.ts$/,
    // The title of the JSON Schema.
    /^definitions\/jsonSchema\.ts$/,
];

/** Every text of two words or more in the package, except in `notMessages` and `descriptions`. */
export function messageTexts(): SourceText[] {
    return sourceFiles()
        .filter((file) => !notMessages.some((pattern) => pattern.test(file)))
        .flatMap((file) =>
            textsOf(file)
                .filter(isProse)
                .map((text) => ({ file, text })),
        );
}

/** Every text of the package, unfiltered. */
export function allTexts(): SourceText[] {
    return sourceFiles().flatMap((file) => textsOf(file).map((text) => ({ file, text })));
}

function sourceFiles(): string[] {
    return readdirSync(provider, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
}

function textsOf(file: string): string[] {
    return stringLiterals(join(provider, file), isDescription);
}

/** Calls whose texts are not messages: `.describe("…")` of the JSON Schema, and the help of a command. */
const descriptions = ["describe", "description", "summary", "argument", "option", "addHelpText", "addOption"];

function isDescription(node: ts.Node, child: ts.Node): boolean {
    return (
        ts.isCallExpression(node) &&
        ts.isPropertyAccessExpression(node.expression) &&
        descriptions.includes(node.expression.name.text) &&
        child !== node.expression
    );
}

/** Two words with space between them: names, patterns and programs have none. */
function isProse(text: string): boolean {
    return /[a-z]\W*\s\W*[a-z]/i.test(text) && !text.includes("=> require(");
}
