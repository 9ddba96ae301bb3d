import { type Document, isMap, isScalar, isSeq, type LineCounter, type ParsedNode, type YAMLMap } from "yaml";
import { type Problem, propertyPath } from "../segment/definitionProblems";
import type { DefinitionProblem, Place } from "./DefinitionProblem";

/** One YAML document of a definition file, and where in the file each of its values is written. */
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

    /** Undefined when the document is something else than a mapping. */
    get mapping(): YAMLMap.Parsed | undefined {
        return isMap<ParsedNode, ParsedNode | null>(this.yaml.contents) ? this.yaml.contents : undefined;
    }

    /** Where the content begins. */
    get start(): Place {
        return this.placeAt(this.yaml.contents?.range[0] ?? 0);
    }

    /** A problem with a value: where the value is written, or where the definition begins when it is missing. */
    problem({ path, reason }: Problem): DefinitionProblem {
        const node = this.nodeAt(path);
        const place = node === undefined ? this.start : this.placeAt(node.range[0]);
        return { ...place, property: propertyPath(path), reason };
    }

    /** A problem with a property as such, whatever its value is. */
    problemAtKey(property: string, reason: string): DefinitionProblem {
        const key = this.pairOf(property)?.key;
        return { ...(key === undefined ? this.start : this.placeAt(key.range[0])), property, reason };
    }

    /** A problem that the YAML parser found; it belongs to the property whose key begins there, if there is one. */
    problemAtOffset(offset: number, reason: string): DefinitionProblem {
        const key = this.mapping?.items.find((pair) => pair.key.range[0] === offset)?.key;
        return { ...this.placeAt(offset), ...(isScalar(key) && { property: String(key.value) }), reason };
    }

    /** The value at the path; where it is an alias, the alias, because that is where the text is. */
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

    /** The last one of a property that is written twice, because it is the one that counts. */
    private pairOf(property: string) {
        return this.mapping?.items.findLast(({ key }) => isScalar(key) && String(key.value) === property);
    }
}
