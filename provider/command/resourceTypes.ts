import { segmentProvider } from "../program/dynamicProvider";

/** The type tokens of this package, and of the stack itself, as Pulumi writes them. */
export const resourceTypes = {
    segment: segmentProvider.type,
    completion: "pulumi-nodejs:dynamic/segmentCompletion:SegmentCompletion",
    library: "classify:index:SegmentLibrary",
    stack: "pulumi:pulumi:Stack",
} as const;

export interface UrnParts {
    readonly type: string;
    /** The resource's name in the program. */
    readonly name: string;
}

/** `urn:pulumi:STACK::PROJECT::PARENT$TYPE::NAME`. A name may itself hold colons. */
export function parseUrn(urn: string): UrnParts {
    const [, , types = "", ...name] = urn.split("::");
    return { type: types.split("$").at(-1) ?? "", name: name.join("::") };
}
