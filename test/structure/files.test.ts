import { expect } from "chai";
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { repositoryRoot } from "../../scripts/repositoryRoot";

const mostLines = 200;
const vagueNames = /^(utils?|helpers?|common|misc|shared)(\.|$)/i;

/** Files that are in the repository or about to be, as Git sees them. */
function sources(): string[] {
    const args = ["ls-files", "--cached", "--others", "--exclude-standard", "*.ts", "*.tsx", "*.mjs", "*.cjs"];
    const files = execFileSync("git", args, { cwd: repositoryRoot, encoding: "utf8" }).split("\n");
    return files.filter((file) => file !== "" && existsSync(join(repositoryRoot, file)));
}

describe("a source file", () => {
    it(`has at most ${mostLines} lines`, () => {
        const lengths = sources().map((file): [string, number] => [
            file,
            readFileSync(join(repositoryRoot, file), "utf8").split("\n").length - 1,
        ]);

        expect(lengths.filter(([, lines]) => lines > mostLines)).to.deep.equal([]);
    });

    it("has a name that says what is in it, and so has its folder", () => {
        const isVague = (file: string) => file.split("/").some((part) => vagueNames.test(part));

        expect(sources().filter(isVague)).to.deep.equal([]);
    });
});
