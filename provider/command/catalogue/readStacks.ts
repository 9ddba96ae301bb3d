import { readSource } from "../readSource";
import { parseStackExport, type StackExport } from "../stack/parseStackExport";
import type { CommandContext } from "../CommandContext";

/** Standard input, a file that `pulumi stack export` wrote, or the name of a stack that Pulumi exports now. */
type StackSource =
    { readonly kind: "text"; readonly source: string } | { readonly kind: "stack"; readonly name: string };

/**
 * Tells files from stacks by their spelling alone, so that a command line means the same in every folder: a file ends in
 * ".json" or begins with "/", "./", "../" or a drive letter, and "-" is standard input. No stack is called so.
 */
function stackSource(text: string): StackSource {
    return text === "-" || /\.json$|^\.{0,2}[/\\]|^[A-Za-z]:[/\\]/i.test(text)
        ? { kind: "text", source: text }
        : { kind: "stack", name: text };
}

/** Reads each stack; without any, the one that is selected in the working folder. */
export async function readStacks(sources: readonly string[], context: CommandContext): Promise<StackExport[]> {
    if (sources.length === 0) {
        return [parseStackExport(await context.exportStack(undefined), "pulumi stack export")];
    }
    const stacks: StackExport[] = [];
    for (const source of sources.map(stackSource)) {
        stacks.push(
            source.kind === "stack"
                ? parseStackExport(await context.exportStack(source.name), source.name)
                : parseStackExport(await readSource(source.source, "the stack", context), source.source),
        );
    }
    return stacks;
}
