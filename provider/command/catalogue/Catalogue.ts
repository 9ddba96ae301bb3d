import type { DefinitionProperty, SegmentDefinition } from "../../segment/definition";
import type { SegmentStatus } from "../../segment/Segment";

/** "unknown" where neither the stack nor the account tells, as for a segment that has no ID yet. */
export type CatalogueStatus = SegmentStatus | "unknown";

/** What a segment was made from. A property that is a secret is absent here and named in `secrets`. */
export type CatalogueDefinition = {
    readonly [Property in Exclude<DefinitionProperty, "name">]?: NonNullable<SegmentDefinition[Property]>;
} & {
    readonly secrets: readonly DefinitionProperty[];
};

/** The stack, and the place in it, that a segment is declared at. */
export interface Declaration {
    readonly project: string;
    readonly stack: string;
    /** The name of the Pulumi resource. */
    readonly resource: string;
    /** The types of the components that the resource is in, as its URN has them; only where two segments have the same path. */
    readonly parents?: string;
    /** The name of the `SegmentLibrary` that the segment belongs to. */
    readonly library?: string;
    /** How the program calls the segment: its key in the library, or the name of its resource. */
    readonly key: string;
}

/** A build, as far as it has come. */
export interface Build {
    readonly status: CatalogueStatus;
    /** When Classify received the request; ISO 8601. */
    readonly createdDate?: string;
    /** When the build was complete; ISO 8601. */
    readonly processedDate?: string;
    /** From the request to the end of a complete build, in seconds. */
    readonly buildSeconds?: number;
}

/** A segment that a stack declares. */
export interface CatalogueSegment extends Declaration, CatalogueDefinition, Build {
    /** What follows "#" in the address of the segment: the key, or a longer text where two segments have the same key. */
    readonly link: string;
    /** Absent while the creation is under way. */
    readonly id?: number;
    /** "secret" where the name is a secret. */
    readonly name: string;
    /** The account of the API key was read and does not have the segment. */
    readonly isMissing?: true;
}

/** A segment of the account that none of the stacks declares. */
export interface OrphanSegment extends Build {
    readonly id: number;
    readonly name: string;
    /** What the earlier catalogue knows of it; the account knows no prompt. */
    readonly formerly?: Declaration & CatalogueDefinition;
}

export interface CatalogueStack {
    readonly project: string;
    readonly stack: string;
    /** When the state was last saved; ISO 8601. */
    readonly savedDate?: string;
}

/** A run of words that stays, comes or goes. */
export interface ChangedWords {
    readonly text: string;
    readonly mark?: "ins" | "del";
}

/** What differs between the definitions before and after a rebuild. */
export type ChangedProperty = { readonly property: DefinitionProperty } & (
    | { readonly kind: "secret" }
    | { readonly kind: "text"; readonly words: readonly ChangedWords[] }
    | { readonly kind: "list"; readonly added: readonly string[]; readonly removed: readonly string[] }
);

/** A segment whose key now has another ID. */
export interface RebuiltSegment {
    readonly link: string;
    readonly oldId: number;
    readonly properties: readonly ChangedProperty[];
}

/** A segment that was declared and is no longer. */
interface DroppedSegment extends Declaration {
    readonly id: number;
    readonly name: string;
}

/** What happened since an earlier catalogue, in the stacks that both have. Segments are named by their link. */
export interface CatalogueChanges {
    /** When the earlier catalogue was written; ISO 8601. */
    readonly sinceDate: string;
    readonly added: readonly string[];
    readonly rebuilt: readonly RebuiltSegment[];
    readonly completed: readonly string[];
    readonly orphaned: readonly DroppedSegment[];
    /** The export of a stack without resources did not say which stack it is, so what changed in it is not here. */
    readonly isIncomplete?: true;
}

/** All that the page shows; `segments.json` is this. */
export interface Catalogue {
    /** Of the format: grows when a reader of the earlier one would be misled. */
    readonly version: 1;
    readonly title: string;
    /** ISO 8601. */
    readonly writtenDate: string;
    /** Whether statuses and orphans come from the account; without it, statuses are those of the stacks' last updates. */
    readonly isAccountRead: boolean;
    readonly stacks: readonly CatalogueStack[];
    readonly segments: readonly CatalogueSegment[];
    readonly orphans: readonly OrphanSegment[];
    readonly changes?: CatalogueChanges;
}
