import type { BenchOptions } from "../readOptions";
import type { Machine } from "./Machine";

/** `docs/performance.md`: the tables, and what a reader must know to judge them. */
export function renderDocument(tables: string, machine: Machine, options: BenchOptions, chart: string): string {
    const largest = Math.max(...options.sizes);
    return `<!-- Written by \`npm run bench -- --write\`; do not edit. -->

# Performance

![How long \`pulumi up\` takes](${chart})

Three sides ran in turn on the same engine, each on a stack of its own with a local Classify API of its own:

- **pulumi-classify**: \`ClassifySegment\` with \`waitForCompletion: false\`;
- **empty provider**: the same program, with the same inputs and declared outputs, and a dynamic provider that does nothing and asks nobody, in
  the shortest text that works. It is what the engine and Pulumi's SDK cost, and the floor for everything else;
- **typical provider**: a dynamic provider as Pulumi's documentation teaches it, a class in the program with axios in its
  closure. It sends the same requests and has the same inputs and outputs, and does not wait.

Everything was measured ${options.repeat} ${options.repeat === 1 ? "time" : "times"}. Times are seconds: the median and, in brackets, the fastest and the slowest round.
Ratios are medians of the ratios within a round. Memory is the most that the provider process had at once.

A segment is accepted as "pending". The second \`up\` is the first after its build: it records the end of it, for each
segment. The other sides do not know what became of their segments, and have nothing to record.

${tables}

## Measured on

| | |
| --- | --- |
| command | \`npm run bench -- --write --repeat ${options.repeat} --segments ${largest} --waiting ${options.waiting} --build-time ${options.buildTimeMs / 1000}s\` |
| machine | ${machine.processors} × ${machine.processor}, ${machine.memoryGb} GB, ${machine.system} |
| Pulumi | CLI ${machine.pulumiCli}, SDK ${machine.pulumiSdk}, state in files |
| Node | ${machine.node} |
`;
}
