import type { ReportViolation, ResourceValidationArgs, ResourceValidationPolicy } from "@pulumi/policy";
import { isSegment } from "./segmentTypes";

/** What of a segment these rules look at. Prompts can be secret, so no rule repeats one. */
interface SegmentProperties {
    readonly prompt?: string;
    readonly exampleUrls?: readonly string[];
    readonly blockTlds?: readonly string[];
}

/** A few words make a segment that matches anything: the build takes two hours before somebody sees it. */
export const promptIsUseful: ResourceValidationPolicy = {
    name: "classify-prompt-is-useful",
    description: "A prompt describes the audience in enough words.",
    configSchema: { properties: { minimumWords: { type: "integer", minimum: 1, default: 8 } } },
    validateResource: forSegments(({ prompt }, args, report) => {
        const { minimumWords } = args.getConfig<{ minimumWords: number }>();
        const words = prompt?.trim().split(/\s+/).length ?? minimumWords;
        if (words < minimumWords) {
            report(`The prompt has ${words} words; describe the audience in at least ${minimumWords}.`);
        }
    }),
};

/** Domains that no segment of the organisation may deliver on; none until they are configured. */
export const requiredBlocklist: ResourceValidationPolicy = {
    name: "classify-required-blocklist",
    description: "The blocklist has the domains that the organisation never delivers on.",
    configSchema: { properties: { domains: { type: "array", items: { type: "string" }, default: [] } } },
    validateResource: forSegments(({ blockTlds = [] }, args, report) => {
        const { domains } = args.getConfig<{ domains: string[] }>();
        const blocked = blockTlds.map(sameCase);
        const missing = domains.filter((domain) => !blocked.includes(sameCase(domain)));
        if (missing.length > 0) {
            report(`blockTlds lacks ${missing.join(", ")}.`);
        }
    }),
};

/** An example on a blocked domain says "like this" and "not this" at once. */
export const exampleUrlsNotBlocked: ResourceValidationPolicy = {
    name: "classify-example-urls-not-blocked",
    description: "No example URL is on a blocked domain.",
    validateResource: forSegments(({ exampleUrls = [], blockTlds = [] }, _args, report) => {
        for (const url of exampleUrls) {
            const host = URL.canParse(url) ? new URL(url).hostname : "";
            const domain = blockTlds.map(sameCase).find((each) => host === each || host.endsWith(`.${each}`));
            if (domain !== undefined) {
                report(`The example ${url} is on ${domain}, which blockTlds blocks.`);
            }
        }
    }),
};

function forSegments(
    validate: (segment: SegmentProperties, args: ResourceValidationArgs, report: ReportViolation) => void,
): (args: ResourceValidationArgs, report: ReportViolation) => void {
    return (args, report) => {
        if (isSegment(args)) {
            validate(args.props, args, report);
        }
    };
}

function sameCase(domain: string): string {
    return domain.trim().toLowerCase();
}
