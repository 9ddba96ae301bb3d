import type { FileDefinition } from "../definitions/FileDefinition";
import { readDefinitionFolder } from "../definitions/readDefinitionFolder";
import { asRunError } from "./asRunError";

/**
 * Loads segment definitions from the YAML files (`.yaml`, `.yml`) of a folder and its sub-folders: one definition in each
 * file, or several, separated by `---`.
 *
 * The result maps keys to definitions. A definition's key is its `key` property; else the name of its file without the
 * extension, with the names of the sub-folders in front, joined by hyphens: `travel/ski.yaml` has the key `travel-ski`.
 * Each document of a file that has several must write its `key`. The key identifies the segment: it may move to another file
 * or another position, without a build, as long as its key stays the same.
 *
 * @param folder path of the folder; a relative one begins at the folder that Pulumi runs the program in. Hidden files and
 *     folders are not read.
 * @throws one error that names every problem of every file, with line and column
 *
 * @example
 * ```ts
 * const definitions = classify.loadSegmentDefinitions("segments");
 * for (const [key, definition] of Object.entries(definitions)) {
 *     new classify.ClassifySegment(key, definition);
 * }
 * ```
 */
export function loadSegmentDefinitions(folder: string): Record<string, FileDefinition> {
    return asRunError(() => readDefinitionFolder(folder));
}
