import { readSource, sourceName } from "../readSource";
import { parseStackExport } from "../stack/parseStackExport";
import type { CommandContext } from "../CommandContext";
import type { NamedExport } from "./readStackName";

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

/** An export, and where it is from. */
export type ReadStack = NamedExport & { readonly source: string };

/** Reads each stack; without any, the one that is selected in the working folder. */
export async function readStacks(sources: readonly string[], context: CommandContext): Promise<ReadStack[]> {
    if (sources.length === 0) {
        const selected = parseStackExport(await context.exportStack(undefined), "pulumi stack export");
        return [{ ...selected, source: "the selected stack" }];
    }
    const stacks: ReadStack[] = [];
    for (const from of sources.map(stackSource)) {
        stacks.push(
            from.kind === "stack"
                ? {
                      ...parseStackExport(await context.exportStack(from.name), from.name),
                      source: sourceName(from.name),
                      requestedName: from.name,
                  }
                : {
                      ...parseStackExport(await readSource(from.source, "the stack", context), from.source),
                      source: sourceName(from.source),
                  },
        );
    }
    return stacks;
}
