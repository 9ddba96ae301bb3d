const scheme = "urn:pulumi:";
const separator = "::";

/** `urn:pulumi:STACK::PROJECT::PARENTS$TYPE::NAME` in its parts. */
export interface UrnParts {
    readonly stack: string;
    readonly project: string;
    /** The types of the resources above it, each followed by a "$"; empty at the top. */
    readonly parents: string;
    readonly type: string;
    /** The resource's name in the program; may itself hold colons. */
    readonly name: string;
}

export function parseUrn(urn: string): UrnParts {
    const [stack = "", project = "", types = "", ...name] = urn.slice(scheme.length).split(separator);
    const own = types.lastIndexOf("$") + 1;
    return { stack, project, parents: types.slice(0, own), type: types.slice(own), name: name.join(separator) };
}

/**
 * A URN without what those of all resources of a type have in common: the state holds it twice for each resource, and
 * the engine writes the whole state at every step.
 */
export function shortUrn(urn: string): string {
    const { stack, project, parents, name } = parseUrn(urn);
    return [stack, project, parents, name].join(separator);
}

/** The URN again. One that is whole, as states of 0.1.0 have it, stays as it is. */
export function wholeUrn(text: string, type: string): string {
    if (text.startsWith(scheme)) {
        return text;
    }
    const [stack = "", project = "", parents = "", ...name] = text.split(separator);
    return scheme + [stack, project, parents + type, ...name].join(separator);
}
