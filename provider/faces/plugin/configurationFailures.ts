import { readSettings } from "../../config/Settings";
import { hasUnknown, type Properties } from "../../engine/properties";
import { asClassifyError } from "../../errors/asClassifyError";
import { stackConfigOf } from "./stackConfigOf";

/** For each setting the inputs that decide whether it is right: the address says how short a poll interval may be. */
const settings = [["baseUrl"], ["baseUrl", "pollInterval"], ["apiKey"]] as const;

/** What is wrong with the inputs of a provider: at most one failure for each. What is not known at preview is taken to be right. */
export function configurationFailures(inputs: Properties, environment: NodeJS.ProcessEnv): string[] {
    const failures = settings.flatMap((names) => {
        const relevant = Object.fromEntries(names.map((name) => [name, inputs[name]]));
        return hasUnknown(relevant) ? [] : problems(relevant, environment);
    });
    return [...new Set(failures)];
}

function problems(inputs: Properties, environment: NodeJS.ProcessEnv): string[] {
    try {
        readSettings(stackConfigOf(inputs), environment);
        return [];
    } catch (fault) {
        return [asClassifyError(fault, "read the configuration").message];
    }
}
