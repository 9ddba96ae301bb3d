import type { Build, CatalogueStatus } from "./Catalogue";

/** How far a status is. A failed build may be repaired and become complete, never the other way round. */
const progress: Readonly<Record<CatalogueStatus, number>> = {
    unknown: 0,
    pending: 1,
    processing: 2,
    failed: 3,
    complete: 4,
};

/** The one of two records of a build that is further. */
export function furtherBuild(build: Build, other: Build | undefined): Build {
    return other !== undefined && progress[other.status] > progress[build.status] ? other : build;
}

/** A build from what a record says of it. */
export function toBuild({
    status,
    createdDate,
    processedDate,
}: {
    readonly status: CatalogueStatus;
    readonly createdDate?: string | null | undefined;
    readonly processedDate?: string | null | undefined;
}): Build {
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
