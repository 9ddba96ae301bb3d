import { readSettings } from "../../config/Settings";
import { hasUnknown, type Properties } from "../../engine/properties";
import { asClassifyError } from "../../errors/asClassifyError";
import type { PropertyFailure } from "../../lifecycle/ResourceLifecycle";
import { stackConfigOf } from "./stackConfigOf";

/** Each with the inputs that decide whether it is right: the address says how short a poll interval may be. */
const settings: Readonly<Record<string, readonly string[]>> = {
    baseUrl: ["baseUrl"],
    pollInterval: ["baseUrl", "pollInterval"],
    apiKey: ["apiKey"],
};

/** What is wrong with the inputs of a provider: at most one failure for each. What is not known at preview is taken to be right. */
export function configurationFailures(inputs: Properties, environment: NodeJS.ProcessEnv): PropertyFailure[] {
    const failures: PropertyFailure[] = [];
    for (const [property, names] of Object.entries(settings)) {
        const relevant = Object.fromEntries(names.map((name) => [name, inputs[name]]));
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
