/** The plugin `pulumi-resource-classify`: the engine starts it with its own address, and reads the port from its output. */
import { callableCancellation } from "../../engine/cancellation";
import { startProviderProcess } from "../../lifecycle/ProviderProcess";
import { packageVersion } from "../../config/packageVersion";
import { listen, pluginServer } from "./PluginServer";

async function main(): Promise<void> {
    const { cancellation, cancel } = callableCancellation();
    const parts = {
        process: startProviderProcess(process.argv[2], process.env, cancellation),
        environment: process.env,
        version: packageVersion(),
        cancel,
    };
    process.stdout.write(`${await listen(pluginServer(parts))}\n`);
}

void main();
