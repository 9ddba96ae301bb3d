import { CheckFailure } from "@pulumi/pulumi/proto/provider_pb";

/** What is wrong with inputs, in the engine's form. No property is blamed (`failureText` says why). */
export function toCheckFailures(reasons: readonly string[]): CheckFailure[] {
    return reasons.map((reason) => new CheckFailure().setReason(reason));
}
