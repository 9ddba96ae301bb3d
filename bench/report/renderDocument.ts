import type { BenchOptions } from "../readOptions";
import type { Machine } from "./Machine";

/** `docs/performance.md`: the tables, and what a reader must know to judge them. */
export function renderDocument(tables: string, machine: Machine, options: BenchOptions, chart: string): string {
    const largest = Math.max(...options.sizes);
    return `<!-- Written by \`npm run bench -- --write\`; do not edit. -->

# Performance

![How long \`pulumi up\` takes](${chart})

Four providers ran in turn on the same engine, each with its own stack and its own local Classify API:

- **pulumi-classify**: \`ClassifySegment\` with \`waitForCompletion: false\`.
- **smallest empty**: the same inputs and a dynamic provider that does nothing and sends nothing, in the shortest text that works.
  It has no outputs. It shows the cost of the engine and Pulumi's SDK alone.
- **empty, same size**: does nothing either, but its state is as large as ours: the outputs of a segment, its type, a hidden input
  for the URN, a text of the same length.
- **typical provider**: a dynamic provider as in Pulumi's documentation, a class in the program with axios in its closure. It sends
  the same requests, has the same inputs and outputs, and does not wait.

Everything was measured ${options.repeat} ${options.repeat === 1 ? "time" : "times"}. Times are in seconds: the median and, in brackets, the fastest and the slowest round.
Ratios are medians of the ratios within a round. Memory is the peak of the provider process.

The first \`up\` ends when Classify has accepted the segments as "pending". The second \`up\` records the final status of each segment.
The other providers do not read statuses and have nothing to record.

${tables}

## Where the time goes

The engine writes the whole state twice per segment, when its creation begins and when it ends. 81 % of the CPU time of \`pulumi up\`
with 1,000 segments is \`SnapshotManager.saveSnapshot\`, on one thread (measured with \`pulumi up --profiling FILE\` and \`go tool pprof -top
-cum\`). The size of the state therefore determines the time. The difference between pulumi-classify and the empty provider of the same
size is the cost of the check, the duplicate guard, the journal and the POST. The difference between the two empty providers is the cost of
\`segmentId\`, \`status\` and \`createdDate\` in the state, of a resource type of its own, and of the URN, which the progress rows and the journal need.

## Measured on

| | |
| --- | --- |
| command | \`npm run bench -- --write --repeat ${options.repeat} --segments ${largest} --waiting ${options.waiting} --build-time ${options.buildTimeMs / 1000}s\` |
| commit | ${machine.commit} |
| machine | ${machine.processors} × ${machine.processor}, ${machine.memoryGb} GB, ${machine.system} |
| Pulumi | CLI ${machine.pulumiCli}, SDK ${machine.pulumiSdk}, state in files |
| Node | ${machine.node} |
`;
}
