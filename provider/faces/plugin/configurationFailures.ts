import { readSettings } from "../../config/Settings";
import { hasUnknown, type Properties } from "../../engine/properties";
import { asClassifyError } from "../../errors/asClassifyError";
import type { PropertyFailure } from "../../lifecycle/ResourceLifecycle";
import { stackConfigOf } from "./stackConfigOf";

const settings = ["baseUrl", "pollInterval", "apiKey"] as const;

/** What is wrong with the inputs of a provider: at most one failure for each. What is not known at preview is taken to be right. */
export function configurationFailures(inputs: Properties, environment: NodeJS.ProcessEnv): PropertyFailure[] {
    const failures: PropertyFailure[] = [];
    for (const property of settings) {
        // The address decides which poll intervals are right.
        const relevant = { baseUrl: inputs["baseUrl"], [property]: inputs[property] };
        const reason = hasUnknown(relevant) ? undefined : problem(relevant, environment);
        if (reason !== undefined && failures.every((failure) => failure.reason !== reason)) {
            failures.push({ property, reason });
        }
    }
    return failures;
}

function problem(inputs: Properties, environment: NodeJS.ProcessEnv): string | undefined {
    try {
        readSettings(stackConfigOf(inputs), environment);
        return undefined;
    } catch (fault) {
        return asClassifyError(fault, "read the configuration").message;
    }
}
