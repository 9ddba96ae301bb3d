import { chmod, copyFile, mkdir, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { runGo } from "./goToolchain";

/** A program that is built from a published Go module. */
export interface GoProgram {
    readonly name: string;
    readonly package: string;
    /** The lines of go.mod after the module's name. */
    readonly goMod: string;
    readonly flags: readonly string[];
}

/** A file that a published Go module has beside its code. */
export interface ModuleFile {
    /** With its version: `example.com/module@v1.2.3`. */
    readonly module: string;
    readonly path: string;
}

/** Builds a program into the folder `programs`. */
export async function buildGoProgram(program: GoProgram, workFolder: string, programs: string): Promise<void> {
    const module = join(workFolder, program.name);
    await mkdir(module);
    await writeFile(join(module, "go.mod"), `module build/${program.name}\n${program.goMod}`);
    // The import makes `go mod tidy` keep what the program needs.
    await writeFile(join(module, "tools.go"), `//go:build tools\n\npackage tools\n\nimport _ "${program.package}"\n`);
    // -e: tests of dependencies of dependencies ask for modules that nobody publishes any more.
    await runGo(["mod", "tidy", "-e"], module);
    await runGo(["build", "-o", join(programs, program.name), ...program.flags, program.package], module);
}

/** Copies a script of a module into the folder `programs`. */
export async function copyScript({ module, path }: ModuleFile, workFolder: string, programs: string): Promise<void> {
    const { Dir: folder } = JSON.parse(await runGo(["mod", "download", "-json", module], workFolder)) as {
        Dir: string;
    };
    const script = join(programs, basename(path));
    await copyFile(join(folder, path), script);
    await chmod(script, 0o755);
}
