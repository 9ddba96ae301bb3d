import { readFileSync } from "node:fs";
import { ClassifyError } from "../errors/ClassifyError";
import { type DefinitionProblem, formatPlace, formatProblem, inReadingOrder, type Place } from "./DefinitionDocument";
import type { FileDefinition } from "./FileDefinition";
import { findDefinitionFiles, type FoundFile, type FoundFiles } from "./findDefinitionFiles";
import { type KeyedDefinition, type ParsedFile, parseDefinitionFile } from "./parseDefinitionFile";
import { systemReason } from "./systemReason";

/** What the YAML files of a folder and its sub-folders hold. */
export interface DefinitionFolder {
    /** By key. */
    readonly definitions: Record<string, FileDefinition>;
    /** All problems of all files, in reading order. */
    readonly problems: readonly DefinitionProblem[];
}

/** Every definition in a folder and its sub-folders, by key; throws one error that names all problems of all files. */
export function readDefinitionFolder(folder: string): Record<string, FileDefinition> {
    const { definitions, problems } = inspectDefinitionFolder(folder);
    if (problems.length > 0) {
        throw unusableFiles(folder, problems);
    }
    return definitions;
}

/** The same without judging it; throws only where there is no folder of definitions. */
export function inspectDefinitionFolder(folder: string): DefinitionFolder {
    const found = findFiles(folder);
    const files = found.files.map(readFile);
    const keyed = files.flatMap((file) => file.definitions);
    return {
        definitions: Object.fromEntries(keyed.map(({ key, definition }) => [key, definition])),
        problems: inReadingOrder([
            ...found.problems,
            ...files.flatMap((file) => file.problems),
            ...repeatedKeys(keyed),
        ]),
    };
}

function findFiles(folder: string): FoundFiles {
    let found: FoundFiles;
    try {
        found = findDefinitionFiles(folder);
    } catch (fault) {
        throw unusableFolder(folder, systemReason("folder", fault), fault);
    }
    if (found.files.length + found.problems.length === 0) {
        throw unusableFolder(folder, "there is no .yaml or .yml file in it or in its sub-folders");
    }
    return found;
}

function readFile({ file, subFolders }: FoundFile): ParsedFile {
    let text: string;
    try {
        // A wrong encoding would otherwise turn up as odd characters in the prompt, two hours later.
        text = new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(file));
    } catch (fault) {
        return { definitions: [], problems: [{ file, line: 1, column: 1, reason: systemReason("file", fault) }] };
    }
    return parseDefinitionFile(file, text, subFolders);
}

function repeatedKeys(definitions: readonly KeyedDefinition[]): DefinitionProblem[] {
    const first = new Map<string, Place>();
    return definitions.flatMap(({ key, place }) => {
        const other = first.get(key);
        if (other === undefined) {
            first.set(key, place);
            return [];
        }
        const reason = `"${key}" is also the key of the definition at ${formatPlace(other)}; every key must be different`;
        return [{ ...place, property: "key", reason }];
    });
}

function unusableFiles(folder: string, problems: readonly DefinitionProblem[]): ClassifyError {
    const lines = problems.map((problem) => `  ${formatProblem(problem)}`);
    const count = problems.length === 1 ? "1 problem" : `${problems.length} problems`;
    return new ClassifyError({
        code: "bad-definition-files",
        action: `load the segment definitions in "${folder}"`,
        reason: `the files have ${count}:\n${lines.join("\n")}\nNone of the definitions was used.`,
        remedy: "Correct the files and run again",
    });
}

function unusableFolder(folder: string, reason: string, cause?: unknown): ClassifyError {
    return new ClassifyError({
        code: "bad-definition-files",
        action: `load the segment definitions in "${folder}"`,
        reason,
        remedy: `Name the folder that has one YAML file for each segment; a relative path begins at ${process.cwd()}`,
        cause,
    });
}
