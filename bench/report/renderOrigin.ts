import type { BenchOptions } from "../readOptions";
import type { Machine } from "./Machine";

/** Where the figures of a part come from. */
export function renderOrigin({ part, repeat, segments, waiting, buildTimeMs }: BenchOptions, machine: Machine): string {
    const waits = part === "providers" ? ` --waiting ${waiting} --build-time ${buildTimeMs / 1000}s` : "";
    return [
        `Measured with \`npm run bench -- ${part} --write --repeat ${repeat} --segments ${segments}${waits}\``,
        `at commit ${machine.commit} on ${machine.processors} × ${machine.processor}, ${machine.memoryGb} GB, ${machine.system},`,
        `Pulumi CLI ${machine.pulumiCli}, SDK ${machine.pulumiSdk}, Node ${machine.node}, state in files.`,
    ].join(" ");
}
