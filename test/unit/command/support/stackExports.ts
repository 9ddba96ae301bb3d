import { segmentType } from "./previews";

const libraryType = "classify:index:SegmentLibrary";

/** A value that Pulumi keeps secret, as an export has it. */
export const secretValue = {
    "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270",
    ciphertext: "v1:c2VjcmV0",
};

type Properties = Readonly<Record<string, unknown>>;

/** A segment in a state; what is not given is as for a complete one that declares a name and a prompt. */
export interface SegmentResource {
    /** The resource's name; in a library, the library's name and "-" come before it. */
    readonly key: string;
    readonly library?: string;
    /** The type of a component that the resource is in. */
    readonly component?: string;
    readonly id?: number | undefined;
    /** As a reference: the provider's URN, "::" and its ID. */
    readonly provider?: string;
    readonly type?: string;
    readonly inputs?: Properties;
    readonly outputs?: Properties;
    readonly external?: boolean;
    readonly delete?: boolean;
}

export interface StackContents {
    readonly project?: string;
    readonly stack?: string;
    readonly segments?: readonly SegmentResource[];
    readonly creating?: readonly SegmentResource[];
    /** Other resources, as they are. */
    readonly others?: readonly object[];
    readonly savedDate?: string;
}

/** What `pulumi stack export` writes for a stack. */
export function stackExport({
    project = "audiences",
    stack = "production",
    segments = [],
    creating = [],
    others = [],
    savedDate = "2026-02-13T08:00:00Z",
}: StackContents): string {
    const urnOf = (type: string, name: string) => `urn:pulumi:${stack}::${project}::${type}::${name}`;
    const resourceOf = ({
        key,
        library,
        component,
        type = segmentType,
        id,
        inputs,
        outputs,
        ...flags
    }: SegmentResource) => {
        const parents = [component, library === undefined ? undefined : libraryType].filter(
            (each) => each !== undefined,
        );
        const name = library === undefined ? key : `${library}-${key}`;
        const definition = { name: key, prompt: `People who like ${key}`, ...inputs };
        return {
            urn: urnOf([...parents, type].join("$"), name),
            type,
            custom: true,
            ...(id === undefined ? {} : { id: String(id) }),
            ...(library === undefined ? {} : { parent: urnOf(libraryType, library) }),
            inputs: definition,
            outputs: { ...definition, segmentId: id, ...complete, ...outputs },
            ...flags,
        };
    };
    const stackType = "pulumi:pulumi:Stack";
    return JSON.stringify({
        version: 3,
        deployment: {
            manifest: { time: savedDate },
            resources: [
                { urn: urnOf(stackType, `${project}-${stack}`), type: stackType },
                ...segments.map(resourceOf),
                ...others,
            ],
            pending_operations: creating.map((segment) => ({ type: "creating", resource: resourceOf(segment) })),
        },
    });
}

const complete = {
    status: "complete",
    createdDate: "2026-02-12T22:00:00Z",
    processedDate: "2026-02-12T23:30:00Z",
};
