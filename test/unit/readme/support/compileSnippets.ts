import { join } from "node:path";
import ts from "typescript";
import { repositoryRoot } from "../../../../scripts/repositoryRoot";

/**
 * Compiles programs with the repository's strict options, as if each were a file beside package.json, where the package
 * resolves by its name. Returns the compiler's errors.
 */
export function compileSnippets(snippets: readonly string[]): string[] {
    const sources = new Map(snippets.map((code, index) => [join(repositoryRoot, `snippet-${index + 1}.ts`), code]));
    const options = compilerOptions();
    const host = ts.createCompilerHost(options);
    const readFile = host.readFile.bind(host);
    const fileExists = host.fileExists.bind(host);
    const getSourceFile = host.getSourceFile.bind(host);
    host.readFile = (file) => sources.get(file) ?? readFile(file);
    host.fileExists = (file) => sources.has(file) || fileExists(file);
    host.getSourceFile = (file, languageVersion, ...rest) => {
        const code = sources.get(file);
        return code === undefined
            ? getSourceFile(file, languageVersion, ...rest)
            : ts.createSourceFile(file, code, languageVersion);
    };
    const program = ts.createProgram([...sources.keys()], options, host);
    return ts.getPreEmitDiagnostics(program).map((diagnostic) => describeDiagnostic(diagnostic));
}

function compilerOptions(): ts.CompilerOptions {
    const { config } = ts.readConfigFile(join(repositoryRoot, "tsconfig.json"), ts.sys.readFile.bind(ts.sys)) as {
        config: { compilerOptions: unknown };
    };
    const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, repositoryRoot);
    delete options.incremental;
    delete options.tsBuildInfoFile;
    return options;
}

function describeDiagnostic({ file, start = 0, messageText }: ts.Diagnostic): string {
    const text = ts.flattenDiagnosticMessageText(messageText, "\n");
    const place = file && `${file.fileName}:${file.getLineAndCharacterOfPosition(start).line + 1}: `;
    return `${place ?? ""}${text}`;
}
