import { isScalar, type ParsedNode } from "yaml";
import { definitionProperties } from "../segment/definition";
import {
    definitionProblems,
    nearestProperty,
    optionProblems,
    type Problem,
    schemaProblems,
} from "../segment/definitionProblems";
import type { DefinitionDocument, DefinitionProblem } from "./DefinitionDocument";
import { fileDefinitionSchema, fileProperties } from "./fileDefinitionSchema";

type Values = Readonly<Record<string, unknown>>;

const optionsOfFiles = ["adopt", "allowDuplicateName"] as const;

/** More aliases could expand a small file without limit. */
const maxAliasCount = 100;

/** The problems of one document: of its YAML, else of its shape, else of its values by the rules of the resource. */
export function documentProblems(document: DefinitionDocument): DefinitionProblem[] {
    const { errors, warnings } = document.yaml;
    const fault = errors.find(({ code }) => code !== "DUPLICATE_KEY");
    if (fault !== undefined) {
        // Later errors of the parser usually follow from the first one.
        return [document.problemAtOffset(fault.pos[0], `is not valid YAML: ${fault.message}`)];
    }
    const shape = shapeProblems(document);
    return [
        ...errors.map(({ pos }) => document.problemAtOffset(pos[0], "is written twice; keep one of the two")),
        ...warnings.map(({ pos, message }) => document.problemAtOffset(pos[0], `cannot be read: ${message}`)),
        ...(shape.length > 0 ? shape : valueProblems(document)),
    ];
}

/** The values as plain data. Throws if an alias cannot be resolved, which is a problem of shape. */
export function documentValues(document: DefinitionDocument): Values {
    const pairs = document.mapping?.items ?? [];
    return Object.fromEntries(
        pairs.map(({ key, value }) => [isScalar(key) ? String(key.value) : "", plain(document, value)]),
    );
}

function shapeProblems(document: DefinitionDocument): DefinitionProblem[] {
    if (document.mapping === undefined) {
        return [{ ...document.start, reason: "is not a definition; write properties, like name: Snowblower Buyers" }];
    }
    return document.mapping.items.flatMap(({ key, value }): DefinitionProblem[] => {
        if (!isScalar(key)) {
            return [document.problemAtOffset(key.range[0], "is not the name of a property")];
        }
        try {
            plain(document, value);
            return [];
        } catch (fault) {
            const reason = `cannot be read: ${fault instanceof Error ? fault.message : String(fault)}`;
            return [document.problem({ path: [String(key.value)], reason })];
        }
    });
}

function valueProblems(document: DefinitionDocument): DefinitionProblem[] {
    const values = documentValues(document);
    const only = (names: readonly string[]) =>
        Object.fromEntries(names.filter((name) => name in values).map((name) => [name, values[name]]));
    const unknown = Object.keys(values).filter((name) => !fileProperties.includes(name));
    const problems = [
        ...schemaProblems(fileDefinitionSchema.pick({ key: true }).safeParse(only(["key"])), values),
        ...definitionProblems(only(definitionProperties)),
        ...optionProblems(only(optionsOfFiles)),
    ];
    return [
        ...unknown.map((name) =>
            document.problemAtKey(name, `is not a property of a definition; ${nearestProperty(name, fileProperties)}`),
        ),
        ...problems
            .filter(({ path }) => values[String(path[0])] !== null)
            .map((problem) => document.problem({ ...problem, reason: inYamlWords(problem, document) })),
        ...Object.keys(values)
            .filter((name) => values[name] === null && fileProperties.includes(name))
            .map((name) => document.problemAtKey(name, "is empty; write a value or remove the property")),
    ];
}

/** In YAML, `clientId: 12345` is a number. Entries of a list are quoted: a file contains no Pulumi secrets. */
function inYamlWords({ path, reason }: Problem, document: DefinitionDocument): string {
    const node = document.nodeAt(path);
    if (!isScalar(node)) {
        return reason;
    }
    if (reason === "must be a string" && node.value !== null) {
        return `${reason}; put it in quotes: "${node.source}"`;
    }
    return path.length > 1 && isShowable(node.value) ? `"${node.value.trim()}" ${reason}` : reason;
}

/** An entry with "@" may contain a password. */
function isShowable(value: unknown): value is string {
    return typeof value === "string" && value.trim() !== "" && value.length <= 200 && !value.includes("@");
}

function plain(document: DefinitionDocument, value: ParsedNode | null): unknown {
    // As maps, because YAML keys need not be strings.
    return value === null ? null : value.toJS(document.yaml, { mapAsMap: true, maxAliasCount });
}
