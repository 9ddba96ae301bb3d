import type { StackValidationPolicy } from "@pulumi/policy";
import { libraryType, segmentType } from "./segmentTypes";

/** A wrong loop could fill the account, and segments cannot be deleted. */
export const segmentsPerStack: StackValidationPolicy = {
    name: "classify-segments-per-stack",
    description: "A stack does not declare more segments than the maximum.",
    configSchema: { properties: { maximum: { type: "integer", minimum: 0, default: 100 } } },
    validateStack: (stack, report) => {
        const { maximum } = stack.getConfig<{ maximum: number }>();
        const count = stack.resources.filter(({ type }) => type === segmentType).length;
        if (count > maximum) {
            report(`The stack declares ${count} segments; ${maximum} are allowed.`);
        }
    },
};

/** Deals depend on a library. A line that is lost in a merge must not remove one of its segments. */
export const librarySegmentsProtected: StackValidationPolicy = {
    name: "classify-library-segments-protected",
    description: "Segments of a SegmentLibrary are protected.",
    validateStack: ({ resources }, report) => {
        const unprotected = resources.filter(
            ({ type, parent, opts }) => type === segmentType && parent?.type === libraryType && !opts.protect,
        );
        for (const { urn } of unprotected) {
            report("Declare the library with the option `protect: true`.", urn);
        }
    },
};
