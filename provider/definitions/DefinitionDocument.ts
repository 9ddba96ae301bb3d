import { type Document, isMap, isScalar, isSeq, type LineCounter, type ParsedNode, type YAMLMap } from "yaml";
import { oneLine } from "../errors/printable";
import { type Problem, propertyPath } from "../segment/definitionProblems";

/** A place in a file, counted from 1, as editors show it. */
export interface Place {
    readonly file: string;
    readonly line: number;
    readonly column: number;
}

/** A problem in a definition file, and its place. */
export interface DefinitionProblem extends Place {
    /** Such as `exampleUrls[2]`; absent for a problem of the whole document or file. */
    readonly property?: string;
    /** The problem and the correction. */
    readonly reason: string;
}

/**
 * `segments/tents.yaml:3:5 exampleUrls[2]: is blank; …`: terminals and editors show the beginning as a link. In one line,
 * because a file of others could otherwise write commands into the log of a pipeline.
 */
export function formatProblem(problem: DefinitionProblem): string {
    const property = problem.property === undefined ? "" : `${problem.property}: `;
    return oneLine(`${formatPlace(problem)} ${property}${problem.reason}`);
}

export function formatPlace({ file, line, column }: Place): string {
    return `${file}:${line}:${column}`;
}

/** Sorted by file, line and column. */
export function inReadingOrder(problems: readonly DefinitionProblem[]): DefinitionProblem[] {
    return [...problems].sort((a, b) => compareTexts(a.file, b.file) || a.line - b.line || a.column - b.column);
}

function compareTexts(a: string, b: string): number {
    return a === b ? 0 : a < b ? -1 : 1;
}

/** One YAML document of a definition file, with the position of each value. */
export class DefinitionDocument {
    constructor(
        readonly yaml: Document.Parsed,
        private readonly file: string,
        private readonly lines: LineCounter,
    ) {}

    get isEmpty(): boolean {
        const { contents, errors, warnings } = this.yaml;
        const isNothing = contents === null || (isScalar(contents) && contents.value === null);
        return isNothing && errors.length === 0 && warnings.length === 0;
    }

    /** Undefined if the document is not a mapping. */
    get mapping(): YAMLMap.Parsed | undefined {
        return isMap<ParsedNode, ParsedNode | null>(this.yaml.contents) ? this.yaml.contents : undefined;
    }

    /** The beginning of the content. */
    get start(): Place {
        return this.placeAt(this.yaml.contents?.range[0] ?? 0);
    }

    /** A problem with a value, at the value, or at the beginning of the definition if the value is missing. */
    problem({ path, reason }: Problem): DefinitionProblem {
        const node = this.nodeAt(path);
        const place = node === undefined ? this.start : this.placeAt(node.range[0]);
        return { ...place, property: propertyPath(path), reason };
    }

    /** A problem with a property, independent of its value. */
    problemAtKey(property: string, reason: string): DefinitionProblem {
        const key = this.pairOf(property)?.key;
        return { ...(key === undefined ? this.start : this.placeAt(key.range[0])), property, reason };
    }

    /** A problem from the YAML parser. It has a property if a key begins at the offset. */
    problemAtOffset(offset: number, reason: string): DefinitionProblem {
        const key = this.mapping?.items.find((pair) => pair.key.range[0] === offset)?.key;
        return { ...this.placeAt(offset), ...(isScalar(key) && { property: String(key.value) }), reason };
    }

    /** The value at the path. For an alias it is the alias itself, which has the position in the text. */
    nodeAt([property, ...rest]: Problem["path"]): ParsedNode | undefined {
        let node = this.pairOf(String(property))?.value ?? undefined;
        for (const step of rest) {
            const inside: ParsedNode | undefined = isSeq<ParsedNode>(node) ? node.items[Number(step)] : undefined;
            node = inside ?? node;
        }
        return node;
    }

    private placeAt(offset: number): Place {
        const { line, col } = this.lines.linePos(offset);
        return { file: this.file, line, column: col };
    }

    /** For a property that is written twice, the last one, because YAML uses its value. */
    private pairOf(property: string) {
        return this.mapping?.items.findLast(({ key }) => isScalar(key) && String(key.value) === property);
    }
}
