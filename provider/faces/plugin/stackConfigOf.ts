import type { StackConfig } from "../../config/Settings";
import type { Properties } from "../../engine/properties";

/** The inputs of a provider under the names that stack configuration has for them. The engine makes texts of all of them. */
export function stackConfigOf(inputs: Properties): StackConfig {
    return (key) => {
        const value = inputs[key.replace(/^classify:/, "")];
        return typeof value === "string" ? value : undefined;
    };
}
