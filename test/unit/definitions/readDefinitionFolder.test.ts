import { expect } from "chai";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { readDefinitionFolder } from "../../../provider/definitions/readDefinitionFolder";
import { ClassifyError } from "../../../provider/errors/ClassifyError";
import type { ClassifySegmentArgs } from "../../../provider/program/ClassifySegmentArgs";

describe("reading a folder of definitions", () => {
    let folder: string;

    beforeEach(() => {
        folder = mkdtempSync(path.join(tmpdir(), "definitions-"));
    });

    afterEach(() => {
        rmSync(folder, { recursive: true });
    });

    function write(file: string, ...lines: string[]): void {
        writeFileSync(path.join(folder, file), lines.join("\n"));
    }

    function failure(from = folder): ClassifyError {
        try {
            readDefinitionFolder(from);
        } catch (fault) {
            expect(fault).to.be.instanceOf(ClassifyError);
            return fault as ClassifyError;
        }
        throw new Error("The folder was read.");
    }

    it("gives the definitions of all files by key, in the order of the file names", () => {
        write("stoves.yml", "name: Stoves", "prompt: Cooks");
        write(
            "gear.yaml",
            "key: tents",
            "name: Tents",
            "prompt: Campers",
            "---",
            "key: packs",
            "name: Packs",
            "prompt: Hikers",
        );

        const definitions: Record<string, ClassifySegmentArgs> = readDefinitionFolder(folder);

        expect(Object.keys(definitions)).to.deep.equal(["tents", "packs", "stoves"]);
        expect(definitions["stoves"]).to.deep.equal({ name: "Stoves", prompt: "Cooks" });
    });

    it("leaves alone what is no definition file: hidden files, other files, empty folders", () => {
        write("tents.YAML", "name: Tents", "prompt: Campers");
        write(".yamllint.yaml", "rules: {}");
        write("README.md", "# Segments");
        mkdirSync(path.join(folder, "old.yaml"));

        expect(Object.keys(readDefinitionFolder(folder))).to.deep.equal(["tents"]);
    });

    it("takes a byte order mark for what it is", () => {
        write("tents.yaml", "\uFEFFname: Tents", "prompt: Campers");

        expect(readDefinitionFolder(folder)).to.deep.equal({ tents: { name: "Tents", prompt: "Campers" } });
    });

    it("names every problem of every file in one error", () => {
        write("b.yaml", "prompt: Campers", "adopt: x", "promt: Hikers");
        write("a.yaml", "name: Stoves", "name: Tents", "prompt: Campers");
        write("c.yaml", "name: Packs", "prompt: Hikers");

        const error = failure();

        expect(error.code).to.equal("bad-definition-files");
        expect(error.message).to.equal(
            [
                `could not load the segment definitions in "${folder}": the files have 4 problems:`,
                `  ${folder}/a.yaml:2:1 name: is written twice; keep one of the two`,
                `  ${folder}/b.yaml:1:1 name: is missing`,
                `  ${folder}/b.yaml:2:8 adopt: must be a segment ID, a whole number above zero, for example 61`,
                `  ${folder}/b.yaml:3:1 promt: is not a property of a definition; did you mean prompt?`,
                "None of the definitions was used. Correct the files and run again. [bad-definition-files]",
            ].join("\n"),
        );
    });

    it("refuses a key that two definitions have, and names both", () => {
        write("tents.yaml", "name: Tents", "prompt: Campers");
        write("tents.yml", "# again", "name: Tents", "prompt: Campers");

        expect(failure().message).to.contain(
            `  ${folder}/tents.yml:2:1 key: "tents" is also the key of the definition at ${folder}/tents.yaml:1:1; every key must be different\n`,
        );
    });

    it("refuses a file that is not UTF-8, before odd characters get into a prompt", () => {
        writeFileSync(path.join(folder, "tents.yaml"), Buffer.from("name: Z\xe4lte\nprompt: x", "latin1"));

        expect(failure().message).to.contain(`${folder}/tents.yaml:1:1 the file is not UTF-8 text; save it as UTF-8`);
    });

    it("says which file cannot be read", () => {
        symlinkSync(path.join(folder, "gone"), path.join(folder, "tents.yaml"));

        expect(failure().message).to.contain(`${folder}/tents.yaml:1:1 the file does not exist`);
    });

    it("refuses a folder without definitions", () => {
        expect(failure().reason).to.equal("there is no .yaml or .yml file in it or in its sub-folders");
    });

    it("says that the folder does not exist, and where it was expected", () => {
        const error = failure("segmnts");

        expect(error.code).to.equal("bad-definition-files");
        expect(error.reason).to.equal("the folder does not exist");
        expect(error.message).to.contain(`a relative path begins at ${process.cwd()}`);
    });

    it("refuses a file in place of the folder", () => {
        write("tents.yaml", "name: Tents", "prompt: Campers");

        expect(failure(path.join(folder, "tents.yaml")).reason).to.equal("this is not a folder");
    });
});
