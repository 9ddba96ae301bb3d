import { CheckFailure } from "@pulumi/pulumi/proto/provider_pb";
import { failureText } from "../../lifecycle/failureText";
import type { PropertyFailure } from "../../lifecycle/ResourceLifecycle";

/**
 * What is wrong with inputs, in the engine's form. The engine prints the value of the property that a failure blames, even if it is
 * a secret: so a secret property is named in the text only.
 */
export function toCheckFailures(failures: readonly PropertyFailure[], secrets: ReadonlySet<string>): CheckFailure[] {
    return failures.map((failure) => {
        const { property, reason } = failure;
        // Of a path like "exampleUrls[0]", the engine would print the value `<nil>`.
        const [root = ""] = property.split(/[.[]/, 1);
        return secrets.has(root)
            ? new CheckFailure().setReason(failureText(failure))
            : new CheckFailure().setProperty(root).setReason(property === root ? reason : failureText(failure));
    });
}
