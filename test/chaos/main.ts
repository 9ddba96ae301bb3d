// npm run chaos [-- options]: interrupts `pulumi up` in many ways and checks that no segment is lost or built twice.

import { parseArgs } from "node:util";
import { findPulumiCli } from "../../scripts/pulumiCli/findPulumiCli";
import { drawPlans } from "./plan/drawPlans";
import { conditionsOf, faultKind, type Plan } from "./plan/Plan";
import {
    type ChaosRun,
    describeFailure,
    renderTable,
    summarise,
    summariseConditions,
    summariseMoments,
} from "./report";
import { runPlan } from "./runPlan";
import { type Face, faces } from "./segmentProgram";

const USAGE = `Usage: npm run chaos -- [options]

Interrupts \`pulumi up\` in every way we know and checks what is left. Build the package first: npm run build.

  --runs NUMBER  how many runs (default 20)
  --seed NUMBER  what the runs are drawn from (default: another one each time)
  --face FACE    which provider has the segments: dynamic (default) or plugin
  --only NUMBER  only this one of the runs of the seed
  --json         print the results as JSON
  --help         this text`;

/** Each run keeps about one processor busy. */
const workers = 2;

function readOptions() {
    const { values } = parseArgs({
        options: {
            runs: { type: "string", default: "20" },
            seed: { type: "string", default: String(Date.now() % 1_000_000) },
            only: { type: "string" },
            face: { type: "string", default: "dynamic" },
            json: { type: "boolean", default: false },
            help: { type: "boolean", default: false },
        },
    });
    const only = values.only === undefined ? undefined : readNumber("only", values.only);
    const runs = only ?? readNumber("runs", values.runs);
    const face = readFace(values.face);
    return { help: values.help, json: values.json, seed: readNumber("seed", values.seed), runs, only, face };
}

function readFace(text: string): Face {
    const face = faces.find((each) => each === text);
    if (face === undefined) {
        throw new Error(`--face ${text} is neither ${faces.join(" nor ")}`);
    }
    return face;
}

function readNumber(option: string, text: string): number {
    if (!/^\d{1,9}$/.test(text)) {
        throw new Error(`--${option} ${text} is not a whole number`);
    }
    return Number(text);
}

async function runAll(queue: [number, Plan][], face: Face, report: (run: ChaosRun) => void): Promise<ChaosRun[]> {
    const done: ChaosRun[] = [];
    const work = async () => {
        for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
            const [number, plan] = next;
            const run = { number, plan, ...(await runPlan(plan, { face })) };
            done.push(run);
            report(run);
        }
    };
    await Promise.all(Array.from({ length: workers }, work));
    return done.sort((a, b) => a.number - b.number);
}

function progressLine({ number, plan, ups, violations }: ChaosRun): string {
    const { segments, first, second } = plan;
    const faults = [first, ...(second === undefined ? [] : [second])].map((strike) =>
        strike.kind === "kill" ? `${strike.kill}, ${strike.moment}` : faultKind(strike),
    );
    const verdict = violations.length === 0 ? "ok" : violations.map(({ kind }) => kind).join(", ");
    const drawn = [`${segments.length} segments`, faults.join("; then "), ...conditionsOf(plan)];
    return `${number}: ${verdict} after ${ups} ups (${drawn.join("; ")})`;
}

async function main(): Promise<void> {
    const { help, json, seed, runs, only, face } = readOptions();
    if (help) {
        console.log(USAGE);
        return;
    }
    await findPulumiCli();
    const numbered = drawPlans(seed, runs).map((plan, index): [number, Plan] => [index + 1, plan]);
    const chosen = numbered.filter(([number]) => only === undefined || number === only);
    const started = performance.now();
    const results = await runAll(chosen, face, (run) => {
        console.error(progressLine(run));
        if (run.violations.length > 0) {
            console.error(describeFailure(run, seed, face));
        }
    });
    if (json) {
        const runsInShort = results.map((run) => ({ ...run, output: undefined }));
        console.log(JSON.stringify({ seed, face, kinds: summarise(results), runs: runsInShort }, undefined, 2));
    } else {
        console.log(renderTable("first fault", summarise(results)));
        console.log(renderTable("instant of a kill", summariseMoments(results)));
        console.log(renderTable("condition", summariseConditions(results)));
        console.log(
            `Seed ${seed}, face ${face}, ${results.length} runs in ${Math.round((performance.now() - started) / 1_000)} s.`,
        );
    }
    process.exitCode = results.every(({ violations }) => violations.length === 0) ? 0 : 1;
}

main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
});
