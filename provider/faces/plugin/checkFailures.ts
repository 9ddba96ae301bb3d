import { CheckFailure } from "@pulumi/pulumi/proto/provider_pb";
import type { PropertyFailure } from "../../lifecycle/ResourceLifecycle";

/** What is wrong with inputs, in the engine's form. */
export function toCheckFailures(failures: readonly PropertyFailure[]): CheckFailure[] {
    return failures.map(({ property, reason }) => new CheckFailure().setProperty(property).setReason(reason));
}
