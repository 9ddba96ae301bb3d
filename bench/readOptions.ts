import { parseArgs } from "node:util";
import { parseDuration } from "../provider/time/duration";
import { type Part, parts } from "./parts";

const USAGE = `Usage: npm run bench -- [part] [options]
       npm run bench -- catalogue

Measures pulumi-classify on the real engine and on a local Classify API. The parts are:

  providers            beside the least that Pulumi can do and beside a typical dynamic provider; the default.
                       A complete run takes about an hour
  recording            the second \`up\` of a library that does not wait, beside an unchanged one
  growth               ways to deploy a library of many segments: all of them for a tenth of the segments, those
                       that change how the time grows for all
  plugin               the native plugin beside our dynamic provider, an empty plugin and the smallest
                       empty dynamic provider
  catalogue            \`pulumi-classify catalogue\` and its page, in a minute; without options

  --repeat NUMBER      how often everything is measured (default 3)
  --segments NUMBER    size of the largest stack (default 1000). growth and providers also measure a tenth
                       and three tenths of it
  --waiting NUMBER     segments of the stack that waits for real builds (default 100)
  --build-time TIME    how long a real build takes (default 20s)
  --json               print JSON instead of tables
  --write              put the tables of the part into docs/performance.md and draw docs/performance.svg anew
  --help               this text`;

export interface BenchOptions {
    readonly part: Part;
    readonly repeat: number;
    readonly segments: number;
    readonly sizes: readonly number[];
    readonly waiting: number;
    readonly buildTimeMs: number;
    readonly json: boolean;
    readonly write: boolean;
}

/** Undefined when help was asked for, and has been printed. */
export function readOptions(): BenchOptions | undefined {
    const { values, positionals } = parseArgs({
        allowPositionals: true,
        options: {
            repeat: { type: "string", default: "3" },
            segments: { type: "string", default: "1000" },
            waiting: { type: "string", default: "100" },
            "build-time": { type: "string", default: "20s" },
            json: { type: "boolean", default: false },
            write: { type: "boolean", default: false },
            help: { type: "boolean", default: false },
        },
    });
    if (values.help) {
        console.log(USAGE);
        return undefined;
    }
    const segments = wholeNumber("segments", values.segments);
    const buildTimeMs = parseDuration(values["build-time"]);
    if (buildTimeMs === undefined) {
        throw new Error(`--build-time ${values["build-time"]} is not a duration; write one like 20s`);
    }
    return {
        part: partNamed(positionals),
        segments,
        repeat: wholeNumber("repeat", values.repeat),
        sizes: [0.1, 0.3, 1].map((share) => Math.max(1, Math.round(segments * share))),
        waiting: wholeNumber("waiting", values.waiting),
        buildTimeMs,
        json: values.json,
        write: values.write,
    };
}

function partNamed([name = "providers", ...others]: readonly string[]): Part {
    if (!(name in parts) || others.length > 0) {
        throw new Error(`Name one part of ${Object.keys(parts).join(", ")}, not "${[name, ...others].join(" ")}"`);
    }
    return name as Part;
}

function wholeNumber(option: string, text: string): number {
    const value = Number(text);
    if (!Number.isInteger(value) || value < 1) {
        throw new Error(`--${option} ${text} is not a whole number above zero`);
    }
    return value;
}
