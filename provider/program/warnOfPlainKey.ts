import * as pulumi from "@pulumi/pulumi";

let warned = false;

/** An API key that was set without `--secret` stands in the clear in the stack's configuration and state. */
export function warnOfPlainKey(): void {
    // Undefined in an inline program of the Automation API, which is not told which keys are secret.
    const secretKeys = process.env["PULUMI_CONFIG_SECRET_KEYS"];
    const isPlain = secretKeys?.includes('"classify:apiKey"') === false;
    if (warned || !isPlain || new pulumi.Config("classify").get("apiKey") === undefined) {
        return;
    }
    warned = true;
    void pulumi.log.warn(
        "classify:apiKey is stored as plain text in the stack's configuration and state; set it again with `pulumi config set --secret classify:apiKey <key>`, and have a key that was committed replaced",
    );
}
