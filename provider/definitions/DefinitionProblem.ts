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

/** `segments/tents.yaml:3:5 exampleUrls[2]: is blank; …`: terminals and editors show the beginning as a link. */
export function formatProblem(problem: DefinitionProblem): string {
    const property = problem.property === undefined ? "" : `${problem.property}: `;
    return `${formatPlace(problem)} ${property}${problem.reason}`;
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
