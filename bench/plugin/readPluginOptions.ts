import { parseArgs } from "node:util";

const USAGE = `Usage: npm run bench -- plugin [options]

Measures \`pulumi up\` of a new stack through the native plugin, beside our dynamic provider, an empty native plugin and the
smallest empty dynamic provider, all on the same engine.

  --repeat NUMBER    how often everything is measured (default 3)
  --segments NUMBER  size of each stack (default 1000)
  --json             print JSON instead of a table
  --help             this text`;

export interface PluginBenchOptions {
    readonly rounds: number;
    readonly segments: number;
    readonly json: boolean;
}

/** Undefined when help was asked for, and has been printed. */
export function readPluginOptions(args: readonly string[]): PluginBenchOptions | undefined {
    const { values } = parseArgs({
        args: [...args],
        options: {
            repeat: { type: "string", default: "3" },
            segments: { type: "string", default: "1000" },
            json: { type: "boolean", default: false },
            help: { type: "boolean", default: false },
        },
    });
    if (values.help) {
        console.log(USAGE);
        return undefined;
    }
    return {
        rounds: wholeNumber("repeat", values.repeat),
        segments: wholeNumber("segments", values.segments),
        json: values.json,
    };
}

function wholeNumber(option: string, text: string): number {
    if (!/^[1-9]\d{0,6}$/.test(text)) {
        throw new Error(`--${option} ${text} is not a whole number above zero`);
    }
    return Number(text);
}
