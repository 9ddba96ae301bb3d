/** The exit codes of the subcommands. Scripts may rely on them. */
export const exitCodes = {
    success: { code: 0, meaning: "success" },
    failure: { code: 1, meaning: "failed; standard error says why" },
    usage: { code: 2, meaning: "the command line is invalid" },
    refused: { code: 3, meaning: "review: a limit is exceeded; definitions check: there are problems" },
    buildFailed: { code: 4, meaning: "wait: a build failed" },
    timedOut: { code: 5, meaning: "wait: a build was still running at the time limit" },
    undecided: { code: 6, meaning: "recover: several segments match one request; choose one with adopt" },
    interrupted: { code: 130, meaning: "wait, recover: ended by Ctrl-C" },
} as const;

export type Ending = keyof typeof exitCodes;

/** The rows of one subcommand, for the end of its help. */
export function exitCodeHelp(endings: readonly Ending[]): string {
    const rows = endings.map((ending) => `  ${String(exitCodes[ending].code).padEnd(5)}${exitCodes[ending].meaning}`);
    return ["", "Exit codes:", ...rows].join("\n");
}
