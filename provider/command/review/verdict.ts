import { orphans } from "./orphans";
import type { Review } from "./Review";

/** The whole review in one sentence. */
export function verdict(review: Review): string {
    const { builds, reverts, adoptions, unfinished } = review;
    const rebuilt = review.rebuilds.filter(({ isCertain }) => isCertain).length;
    const perhapsRebuilt = review.rebuilds.length - rebuilt;
    const resumed = unfinished.filter(({ isResumed }) => isResumed).length;
    const built = counted([
        [builds.length, "built"],
        [rebuilt, "rebuilt"],
        [perhapsRebuilt, "possibly rebuilt"],
    ]);
    const rest = counted([
        [reverts.length, "reverted"],
        [adoptions.length, "adopted"],
        [resumed, "resumed"],
        [unfinished.length - resumed, "checked"],
        [orphans(review).length, "orphaned"],
    ]);
    const parts = [...built.slice(0, -1), ...built.slice(-1).map((last) => `${last} (1–2 h each)`), ...rest];
    const [first, ...others] = parts;
    const incomplete = review.isIncomplete ? "The preview failed, so this may be incomplete: " : "";
    if (first === undefined) {
        return `${incomplete}${incomplete === "" ? "N" : "n"}o segment will be built, rebuilt or orphaned.`;
    }
    const [count, ...words] = first.split(" ");
    const subject = `${count ?? ""} segment${count === "1" ? "" : "s"} will be ${words.join(" ")}`;
    return `${incomplete}${[subject, ...others].join(", ")}.`;
}

function counted(counts: readonly (readonly [number, string])[]): string[] {
    return counts.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`);
}
