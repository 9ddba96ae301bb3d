import type { Catalogue } from "../../../../provider/command/catalogue/Catalogue";
import { runCommand } from "../../../../provider/command/runCommand";
import { type StackContents, stackExport } from "./stackExports";
import { type TestSurroundings, testSurroundings } from "./testSurroundings";

/** Runs `pulumi-classify catalogue --out site` and gives its exit code. */
export function runCatalogue(surroundings: TestSurroundings, ...args: readonly string[]): Promise<number> {
    return runCommand(["catalogue", "--out", "site", ...args], surroundings);
}

/** The `segments.json` that was written. */
export function writtenCatalogue({ written }: TestSurroundings): Catalogue {
    return JSON.parse(written.get("site/segments.json") ?? "") as Catalogue;
}

/** A process with one stack in "stack.json" and without an account. */
export function surroundingsOf(contents: StackContents): TestSurroundings {
    return testSurroundings({ files: { "stack.json": stackExport(contents) }, environment: {} });
}

/** The catalogue of one stack, without an account. */
export async function catalogueOf(contents: StackContents): Promise<Catalogue> {
    const surroundings = surroundingsOf(contents);
    await runCatalogue(surroundings, "--stack", "stack.json");
    return writtenCatalogue(surroundings);
}
