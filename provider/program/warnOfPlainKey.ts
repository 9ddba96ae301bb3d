import * as pulumi from "@pulumi/pulumi";

let warned = false;

/** An API key that was set without `--secret` stands in the clear in the stack's configuration and state. */
export function warnOfPlainKey(): void {
    // An inline program of the Automation API is not told which keys are secret.
    const secretKeys = process.env["PULUMI_CONFIG_SECRET_KEYS"];
    const config = new pulumi.Config("classify");
    if (warned || secretKeys === undefined || config.get("apiKey") === undefined) {
        return;
    }
    if (secretKeys.includes('"classify:apiKey"')) {
        return;
    }
    warned = true;
    void pulumi.log.warn(
        "classify:apiKey is stored as plain text in the stack's configuration and state; set it again with `pulumi config set --secret classify:apiKey <key>`, and have a key that was committed replaced",
    );
}
