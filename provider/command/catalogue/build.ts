import type { Build, CatalogueStatus } from "./Catalogue";

/** The order in which a build passes through its statuses. A failed build may still become complete. */
const progress: Readonly<Record<CatalogueStatus, number>> = {
    unknown: 0,
    pending: 1,
    processing: 2,
    failed: 3,
    complete: 4,
};

/** Of two records of the same build, the one whose status comes later. */
export function furtherBuild(build: Build, other: Build | undefined): Build {
    return other !== undefined && progress[other.status] > progress[build.status] ? other : build;
}

/** The build that a state, an account or an earlier catalogue describes. */
export function toBuild({
    status,
    createdDate,
    processedDate,
}: {
    readonly status: CatalogueStatus;
    readonly createdDate?: string | null | undefined;
    readonly processedDate?: string | null | undefined;
}): Build {
    // NaN if a date is missing, and then no `buildSeconds` is set.
    const seconds = Math.round((timeOf(processedDate) - timeOf(createdDate)) / 1000);
    return {
        status,
        ...(typeof createdDate === "string" ? { createdDate } : {}),
        ...(typeof processedDate === "string" ? { processedDate } : {}),
        ...(status === "complete" && seconds >= 0 ? { buildSeconds: seconds } : {}),
    };
}

function timeOf(date: string | null | undefined): number {
    return Date.parse(date ?? "");
}
