import type { BenchOptions } from "../readOptions";
import type { Machine } from "./Machine";

/** `docs/performance.md`: the tables, and what a reader must know to judge them. */
export function renderDocument(tables: string, machine: Machine, options: BenchOptions, chart: string): string {
    const largest = Math.max(...options.sizes);
    return `<!-- Written by \`npm run bench -- --write\`; do not edit. -->

# Performance

![How long \`pulumi up\` takes](${chart})

Four providers ran in turn on the same engine, each on a stack of its own with a local Classify API of its own:

- **pulumi-classify**: \`ClassifySegment\` with \`waitForCompletion: false\`;
- **smallest empty**: the same inputs, and a dynamic provider that does nothing and asks nobody, in the shortest text that
  works. It has no outputs of its own. It is the floor: what the engine and Pulumi's SDK cost, whatever one does;
- **empty, same size**: nothing is done here either, but the state is as large as ours: the outputs of a segment, its type,
  a hidden input for the URN, a text as long;
- **typical provider**: a dynamic provider as Pulumi's documentation teaches it, a class in the program with axios in its closure. It
  sends the same requests and has the same inputs and outputs, and does not wait.

Everything was measured ${options.repeat} ${options.repeat === 1 ? "time" : "times"}. Times are seconds: the median and, in brackets, the fastest and the slowest round.
Ratios are medians of the ratios within a round. Memory is the most that the provider process had at once.

A segment is accepted as "pending". The second \`up\` is the first after its build: it records the end of it, for each
segment. The other providers do not know what became of their segments, and have nothing to record.

${tables}

## Where the time goes

Into the engine, which writes the whole state twice for each segment, when its creation begins and when it has ended: of the
CPU time of \`pulumi up\` on 1,000 segments, 81 % is \`SnapshotManager.saveSnapshot\`, on one thread
(\`pulumi up --profiling FILE\`, then \`go tool pprof -top -cum\` on what it wrote). So bytes decide. An empty provider with a
state as large as ours shows what is left for everything that we do: the check, the duplicate guard, the journal, the POST.
What parts it from the smallest one is what the package is for: \`segmentId\`, \`status\` and \`createdDate\` in the state, a type of
its own in every preview, and the URN, with which a row shows progress and the journal finds a segment again.

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
