import { expect } from "chai";
import { execFile } from "node:child_process";
import { globSync, readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { repositoryRoot } from "../../scripts/repositoryRoot";
import { compileSnippets } from "../unit/readme/support/compileSnippets";

const read = (file: string) => readFileSync(join(repositoryRoot, file), "utf8");
const importLine = 'import * as classify from "pulumi-classify";';

/** Doc comments of the properties of an interface, by property. */
function propertyComments(file: string, name: string): Map<string, string> {
    const body = new RegExp(`export interface ${name} \\{(.*?)^\\}`, "ms").exec(read(file))?.[1] ?? "";
    const properties = body.matchAll(/\/\*\*(.*?)\*\/\s+(?:readonly )?(\w+)\??:/gs);
    return new Map([...properties].map(([, comment = "", property = ""]) => [property, comment]));
}

/** The programs in doc comments, each with the import of the package. */
function examples(): string[] {
    return globSync("provider/**/*.ts", { cwd: repositoryRoot }).flatMap((file) =>
        [...read(file).matchAll(/\* ```ts\n(.*?)\* ```/gs)].map(([, block = ""]) => {
            const code = block.replace(/^\s*\* ?/gm, "");
            return code.includes(importLine) ? code : `${importLine}\n${code}`;
        }),
    );
}

describe("the reference", () => {
    it("documents every public declaration and has no dead link", async () => {
        const folder = await mkdtemp(join(tmpdir(), "pulumi-classify-reference-"));
        try {
            const typedoc = join(repositoryRoot, "node_modules", ".bin", "typedoc");
            await promisify(execFile)(typedoc, ["--out", folder], { cwd: repositoryRoot });
        } finally {
            await rm(folder, { recursive: true });
        }
    });

    for (const [file, name] of [
        ["ClassifySegmentArgs", "ClassifySegmentArgs"],
        ["SegmentCompletion", "SegmentCompletionArgs"],
        ["SegmentLibrary", "SegmentLibraryArgs"],
    ] as const) {
        it(`states the default of every property of ${name} and whether a change replaces`, () => {
            const comments = propertyComments(`provider/program/${file}.ts`, name);

            expect(comments.size).to.be.greaterThan(0);
            for (const [property, comment] of comments) {
                expect(comment, property).to.match(/Required\.|Default: /);
                expect(comment, property).to.match(/\*\*replaces\*\*|never\s+\*?\s*replaces|changes nothing/);
            }
        });
    }

    it("states the unit of every date", () => {
        for (const file of ["provider/segment/Segment.ts", "provider/program/SegmentLibrary.ts"]) {
            for (const [property, comment] of propertyComments(file, /(\w+)\.ts$/.exec(file)?.[1] ?? "")) {
                if (property.endsWith("Date")) {
                    expect(comment, property).to.include("ISO 8601");
                }
            }
        }
    });

    it("has only examples that compile", () => {
        expect(examples().length).to.be.greaterThan(5);
        expect(compileSnippets(examples())).to.deep.equal([]);
    });
});
