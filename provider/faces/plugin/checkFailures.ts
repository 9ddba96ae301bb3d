import { CheckFailure } from "@pulumi/pulumi/proto/provider_pb";
import type { PropertyFailure } from "../../lifecycle/ResourceLifecycle";

/**
 * What is wrong with inputs, in the engine's form. The engine prints the value of the property that a failure blames, even if it is
 * a secret: so a secret property is named in the text only.
 */
export function toCheckFailures(failures: readonly PropertyFailure[], secrets: ReadonlySet<string>): CheckFailure[] {
    return failures.map(({ property, reason }) =>
        secrets.has(property)
            ? new CheckFailure().setReason(`property ${property}: ${reason}`)
            : new CheckFailure().setProperty(property).setReason(reason),
    );
}
