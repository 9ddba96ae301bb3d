import { type Command, CommanderError } from "commander";
import { ClassifyError } from "../errors/ClassifyError";
import { printable } from "../errors/printable";
import { createProgram } from "./createProgram";
import { exitCodes } from "./exitCodes";
import type { CommandContext } from "./CommandContext";

/**
 * Runs one command line to its end.
 *
 * @param args the arguments after the name of the command
 * @returns the exit code
 */
export async function runCommand(args: readonly string[], context: CommandContext): Promise<number> {
    let code: number = exitCodes.success.code;
    const program: Command = createProgram(context, (ending) => {
        code = exitCodes[ending].code;
    });
    try {
        await program.parseAsync(args, { from: "user" });
        return code;
    } catch (fault) {
        if (fault instanceof CommanderError) {
            // Also for help and version; commander has printed the text.
            return fault.exitCode === 0 ? exitCodes.success.code : exitCodes.usage.code;
        }
        context.err.write(`${printable(messageOf(fault))}\n`);
        return exitCodes.failure.code;
    }
}

function messageOf(fault: unknown): string {
    if (fault instanceof ClassifyError) {
        return fault.message;
    }
    const reason = fault instanceof Error ? fault.message : String(fault);
    return `${reason}\nThis is a defect of pulumi-classify; please report it.`;
}
