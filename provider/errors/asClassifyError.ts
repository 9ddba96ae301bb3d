import { ClassifyError } from "./ClassifyError";

export const unexpectedRemedy =
    "This is a defect of pulumi-classify. Nothing is lost: run `pulumi up` again, and report the message if it appears again.";

/** Converts an unexpected fault, so that it too has a code and a remedy. */
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
