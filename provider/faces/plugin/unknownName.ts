import { ClassifyError } from "../../errors/ClassifyError";

/** A program of another version, or in another language without a generated SDK, can name anything. */
export function unknownName(token: string): ClassifyError {
    return new ClassifyError({
        code: "unknown-name",
        action: `use ${token}`,
        reason: "the plugin has no resource, component or function of that name",
        remedy: "Correct the name in the program, or install the version of pulumi-classify that has it.",
    });
}
