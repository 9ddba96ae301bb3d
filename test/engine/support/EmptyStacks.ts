import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname } from "node:path";

/**
 * Stacks as `pulumi stack init` leaves them. The CLI takes most of a second for one, and writes the same each time: so it
 * makes the first of each name, and the others are copies.
 */
export class EmptyStacks {
    private readonly made = new Map<string, readonly string[]>();

    /**
     * @param key what stacks that are alike have in common
     * @param files where the stack's files belong, in an order that is the same for all alike
     * @param make has the CLI write them
     */
    async place(key: string, files: readonly string[], make: () => Promise<unknown>): Promise<void> {
        const texts = this.made.get(key);
        if (texts === undefined) {
            await make();
            this.made.set(key, await Promise.all(files.map((file) => readFile(file, "utf8"))));
            return;
        }
        for (const [index, text] of texts.entries()) {
            const file = files[index] ?? "";
            await mkdir(dirname(file), { recursive: true });
            await writeFile(file, text);
        }
    }
}
