import type { ReportViolation, ResourceValidationArgs, ResourceValidationPolicy } from "@pulumi/policy";
import { segmentType } from "./segmentTypes";

/** The properties that these policies check. Prompts can be secret, so no policy prints one. */
interface SegmentProperties {
    readonly prompt?: string;
    readonly exampleUrls?: readonly string[];
    readonly blockTlds?: readonly string[];
}

/** A prompt of a few words matches anything, which is visible only after a build of two hours. */
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

/** Domains that every segment of the organisation must block. None by default. */
export const requiredBlocklist: ResourceValidationPolicy = {
    name: "classify-required-blocklist",
    description: "The blocklist contains the domains that the organisation never delivers on.",
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

/** An example URL on a blocked domain is a contradiction. */
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
        if (args.type === segmentType) {
            validate(args.props, args, report);
        }
    };
}

function sameCase(domain: string): string {
    return domain.trim().toLowerCase();
}
