/** A definition as it was loaded from a file; usable as the arguments of a `ClassifySegment`. */
export interface FileDefinition {
    /** Display name of the segment. */
    readonly name: string;
    /** Description of the audience. */
    readonly prompt?: string;
    /** URLs of content that the audience reads. */
    readonly exampleUrls?: string[];
    /** Domains to exclude. */
    readonly blockTlds?: string[];
    /** The client to build for. */
    readonly clientId?: string;
    /** Raise it to build the same definition again. */
    readonly revision?: number;
    /** ID of an existing segment to take over instead of building one. */
    readonly adopt?: number;
    /** Build although another segment of that name is being built. */
    readonly allowDuplicateName?: boolean;
}
