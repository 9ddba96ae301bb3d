import type { Catalogue } from "../../../../provider/command/catalogue/Catalogue";
import { runCommand } from "../../../../provider/command/runCommand";
import { type StackContents, stackExport } from "./stackExports";
import { type TestContext, testContext } from "./testContext";

/** Runs `pulumi-classify catalogue --out site` and gives its exit code. */
export function runCatalogue(context: TestContext, ...args: readonly string[]): Promise<number> {
    return runCommand(["catalogue", "--out", "site", ...args], context);
}

/** The `segments.json` that was written. */
export function writtenCatalogue({ written }: TestContext): Catalogue {
    return JSON.parse(written.get("site/segments.json") ?? "") as Catalogue;
}

/** A process with one stack in "stack.json" and without an account. */
export function surroundingsOf(contents: StackContents): TestContext {
    return testContext({ files: { "stack.json": stackExport(contents) }, environment: {} });
}

/** The catalogue of one stack, without an account. */
export async function catalogueOf(contents: StackContents): Promise<Catalogue> {
    const context = surroundingsOf(contents);
    await runCatalogue(context, "--stack", "stack.json");
    return writtenCatalogue(context);
}
