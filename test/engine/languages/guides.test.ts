import { expect } from "chai";
import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { devNull, tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { type Emulator, startEmulator } from "../../../emulator/startEmulator";
import { runGo } from "../../../scripts/pulumiCli/goToolchain";
import type { Language } from "../../../scripts/pulumiCli/languageHosts";
import { codeBlocks } from "../../unit/readme/support/markdown";
import { page } from "../../unit/docs/support/documents";
import type { TestStack } from "../support/TestStack";
import { createLanguageStack } from "./support/LanguageStack";

const run = promisify(execFile);
/** With nothing in Go's cache, Pulumi's SDK takes some minutes to compile. */
const compileTimeoutMs = 600_000;

/** The file with the program, and the language of its code block; in YAML the project file is the program. */
const programs = {
    yaml: undefined,
    python: { file: "__main__.py", block: "python" },
    go: { file: "main.go", block: "go" },
} as const satisfies Record<Language, { file: string; block: string } | undefined>;

describe("the program on the page about", () => {
    let emulator: Emulator;
    let stack: TestStack;
    let environment: string;

    before(async () => {
        emulator = await startEmulator({ buildTimeMs: 200 });
        environment = await mkdtemp(join(tmpdir(), "pulumi-classify-venv-"));
        await run("python3", ["-m", "venv", environment]);
    });

    afterEach(() => stack.dispose());

    after(async () => {
        await rm(environment, { recursive: true });
        await emulator.close();
    });

    /** The example's project file has the settings of the test stack; its name stays. */
    async function writeProgram(language: Language): Promise<void> {
        const { markdown } = page(`docs/guide/languages/${language}.md`);
        const program = programs[language];
        const text = codeBlocks(markdown, program?.block ?? "yml")[0] ?? "";
        await writeFile(
            join(stack.projectFolder, program?.file ?? "Pulumi.yaml"),
            text.replace("my-audiences", "winter-audiences"),
        );
        const [, file = ""] = /^Create `(segments\/.+)`:$/m.exec(markdown) ?? [];
        await mkdir(join(stack.projectFolder, "segments"));
        await writeFile(join(stack.projectFolder, file), codeBlocks(markdown, "yaml")[0] ?? "");
    }

    for (const language of ["yaml", "python", "go"] as const) {
        it(`${language} builds the segment and the library`, async () => {
            const path = language === "python" ? [join(environment, "bin")] : [];
            stack = await createLanguageStack({ language, example: `examples/${language}`, emulator, path });
            await writeProgram(language);
            if (language === "python") {
                const pip = join(environment, "bin", "pip");
                await run(pip, ["install", "--quiet", "-r", "requirements.txt"], { cwd: stack.projectFolder });
            }
            if (language === "go") {
                await runGo(["build", "-o", devNull, "."], stack.projectFolder);
            }

            const { exitCode, output } = await stack.up();

            expect(exitCode, output).to.equal(0);
            const { segmentId, segments } = await stack.outputs();
            expect(emulator.segments().map(({ id }) => id)).to.include(segmentId);
            expect(segments).to.have.nested.property("ski-weekends.status", "complete");
        }).timeout(compileTimeoutMs);
    }
});
