import { ClassifyError } from "./ClassifyError";

export const unexpectedRemedy =
    "This is a defect of pulumi-classify; nothing is lost. Run `pulumi up` again, and report it if it comes back.";

/** Turns a fault that nobody foresaw into a member of the family, so that it too ends in a message and a way on. */
export function asClassifyError(fault: unknown, action: string): ClassifyError {
    if (fault instanceof ClassifyError) {
        return fault;
    }
    return new ClassifyError({
        code: "unexpected",
        action,
        reason: fault instanceof Error ? fault.message : String(fault),
        remedy: unexpectedRemedy,
        cause: fault,
    });
}
