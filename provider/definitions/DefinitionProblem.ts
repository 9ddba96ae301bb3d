/** A place in a file, counted from 1, as editors show it. */
export interface Place {
    readonly file: string;
    readonly line: number;
    readonly column: number;
}

/** One thing that is wrong with the definition files, and where. */
export interface DefinitionProblem extends Place {
    /** As people write it, `exampleUrls[2]`; absent where the whole document or file is meant. */
    readonly property?: string;
    /** What is wrong and what to write instead. */
    readonly reason: string;
}

/** `segments/tents.yaml:3:5 exampleUrls[2]: is blank; …`: terminals and editors turn the beginning into a link. */
export function formatProblem(problem: DefinitionProblem): string {
    const property = problem.property === undefined ? "" : `${problem.property}: `;
    return `${formatPlace(problem)} ${property}${problem.reason}`;
}

export function formatPlace({ file, line, column }: Place): string {
    return `${file}:${line}:${column}`;
}

/** In the order in which a reader goes through the files. */
export function inReadingOrder(problems: readonly DefinitionProblem[]): DefinitionProblem[] {
    return [...problems].sort((a, b) => compareTexts(a.file, b.file) || a.line - b.line || a.column - b.column);
}

function compareTexts(a: string, b: string): number {
    return a === b ? 0 : a < b ? -1 : 1;
}
