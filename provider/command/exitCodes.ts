/** How each subcommand can end. The help shows these, and scripts may rely on them. */
export const exitCodes = {
    success: { code: 0, meaning: "done as asked" },
    failure: { code: 1, meaning: "could not be done; standard error says why" },
    usage: { code: 2, meaning: "the command line is wrong" },
    refused: { code: 3, meaning: "a gate of review is closed, or definitions are wrong" },
    buildFailed: { code: 4, meaning: "wait: a build has failed" },
    timedOut: { code: 5, meaning: "wait: the time limit is reached, and a build is still running" },
    undecided: { code: 6, meaning: "recover: several segments fit one request; choose one with adopt" },
    interrupted: { code: 130, meaning: "wait, recover: ended by Ctrl-C" },
} as const;

export type Ending = keyof typeof exitCodes;

/** The part of the table that concerns one subcommand, for the end of its help. */
export function exitCodeHelp(endings: readonly Ending[]): string {
    const rows = endings.map((ending) => `  ${String(exitCodes[ending].code).padEnd(5)}${exitCodes[ending].meaning}`);
    return ["", "Exit codes:", ...rows].join("\n");
}
