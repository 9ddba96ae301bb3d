import path from "node:path";
import { isScalar, LineCounter, parseAllDocuments } from "yaml";
import { DefinitionDocument, type DefinitionProblem, type Place } from "./DefinitionDocument";
import { documentProblems, documentValues } from "./documentProblems";
import type { FileDefinition } from "./FileDefinition";
import { fileDefinitionSchema, keyPattern, keyRule } from "./fileDefinitionSchema";

/** A definition and what identifies it. */
export interface KeyedDefinition {
    readonly key: string;
    readonly definition: FileDefinition;
    /** Where the definition begins. */
    readonly place: Place;
}

export interface ParsedFile {
    readonly definitions: readonly KeyedDefinition[];
    readonly problems: readonly DefinitionProblem[];
}

/**
 * The definitions in the text of one file, or what is wrong with them; never throws.
 *
 * A definition's key is its `key` property, else the names of the sub-folders and of the file, joined by hyphens:
 * `travel/ski.yaml` has the key of `travel-ski.yaml`, so a folder that grew by prefixes can be sorted into sub-folders
 * without a build. A file of several documents has to write all its keys: one made up from order or content would change,
 * and rebuild the segment, when somebody sorts the file.
 */
export function parseDefinitionFile(file: string, text: string, subFolders: readonly string[] = []): ParsedFile {
    const lines = new LineCounter();
    const parsed = [...parseAllDocuments(text, { lineCounter: lines, prettyErrors: false })];
    const documents = parsed
        .map((document) => new DefinitionDocument(document, file, lines))
        // What follows a closing "---" is no definition that somebody forgot to write.
        .filter((document) => !document.isEmpty);
    if (documents.length === 0) {
        const reason = "the file is empty; write a definition, at least name and prompt, or remove the file";
        return { definitions: [], problems: [{ file, line: 1, column: 1, reason }] };
    }
    const names = [...subFolders, path.parse(file).name];
    const results = documents.map((document) => parseDocument(document, documents.length === 1 ? names : undefined));
    return {
        definitions: results.flatMap(({ definitions }) => definitions),
        problems: results.flatMap(({ problems }) => problems),
    };
}

/** Without names, the document has to write its key. */
function parseDocument(document: DefinitionDocument, names: readonly string[] | undefined): ParsedFile {
    const problems = [...documentProblems(document), ...keyProblems(document, names)];
    if (problems.length > 0) {
        return { definitions: [], problems };
    }
    const { key = names && keyOf(names), ...definition } = fileDefinitionSchema.parse(documentValues(document));
    return {
        // YAML has no `undefined`: a property that the schema calls optional is there with a value, or is not there.
        definitions: [{ key: String(key), definition: definition as FileDefinition, place: document.start }],
        problems: [],
    };
}

function keyOf(names: readonly string[]): string {
    return names.join("-");
}

/** Only about keys that are not written; one that is written is checked like any other property. */
function keyProblems(document: DefinitionDocument, names: readonly string[] | undefined): DefinitionProblem[] {
    const isWritten = document.mapping?.items.some((pair) => isScalar(pair.key) && pair.key.value === "key");
    if (document.mapping === undefined || isWritten === true) {
        return [];
    }
    if (names === undefined) {
        const reason =
            "is missing; this file has several definitions, so write a key in each, and where one had a file of its own before, the key that it had there";
        return [document.problemAtKey("key", reason)];
    }
    return keyPattern.test(keyOf(names)) ? [] : [document.problemAtKey("key", unusableNames(names))];
}

function unusableNames(names: readonly string[]): string {
    return names.length === 1
        ? `cannot be the name of the file; ${keyRule}; rename the file, or write a key`
        : `cannot be "${keyOf(names)}", made of the names of sub-folders and file; ${keyRule}; rename them, or write a key`;
}
