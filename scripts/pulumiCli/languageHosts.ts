import type { GoProgram, ModuleFile } from "./goProgram";
import { OLDEST_GO } from "./goToolchain";

/** A language other than TypeScript in which `npm test` deploys a program. */
export type Language = keyof typeof languageHosts;

/** How a language host is built where neither the CLI nor PATH has one. */
export interface LanguageHost {
    readonly version: string;
    readonly program: GoProgram;
    /** What the host starts, and expects beside itself. */
    readonly script?: ModuleFile;
}

const flags = ["-ldflags", "-s -w"];

// Newer hosts of Python and Go are modules that are not published. The versions below are the newest published ones; they
// run programs with newer SDKs on newer CLIs.
export const languageHosts = {
    yaml: {
        version: "1.25.0",
        program: {
            name: "pulumi-language-yaml",
            package: "github.com/pulumi/pulumi-yaml/cmd/pulumi-language-yaml",
            goMod: `
                go ${OLDEST_GO}
                require github.com/pulumi/pulumi-yaml v1.25.0
            `,
            flags,
        },
    },
    python: {
        version: "3.68.0",
        program: {
            name: "pulumi-language-python",
            package: "github.com/pulumi/pulumi/sdk/v3/python/cmd/pulumi-language-python",
            goMod: `
                go 1.21
                require github.com/pulumi/pulumi/sdk/v3 v3.68.0
            `,
            flags,
        },
        script: {
            module: "github.com/pulumi/pulumi/sdk/v3@v3.68.0",
            path: "python/cmd/pulumi-language-python-exec",
        },
    },
    go: {
        version: "3.62.0",
        program: {
            name: "pulumi-language-go",
            package: "github.com/pulumi/pulumi/sdk/v3/go/pulumi-language-go",
            goMod: `
                go 1.21
                require github.com/pulumi/pulumi/sdk/v3 v3.62.0
            `,
            flags,
        },
    },
} as const satisfies Record<string, LanguageHost>;
