import { expect } from "chai";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { runCommand } from "../../../provider/command/runCommand";
import { formatProblem } from "../../../provider/definitions/DefinitionDocument";
import { inspectDefinitionFolder } from "../../../provider/definitions/readDefinitionFolder";
import { testContext } from "../command/support/testContext";

describe("definitions in sub-folders", () => {
    let folder: string;

    beforeEach(() => {
        folder = mkdtempSync(path.join(tmpdir(), "definitions-"));
    });

    afterEach(() => {
        rmSync(folder, { recursive: true });
    });

    function write(file: string, text = "name: Any\nprompt: Anybody"): void {
        mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
        writeFileSync(path.join(folder, file), text);
    }

    function link(target: string, file: string): void {
        mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
        symlinkSync(path.resolve(folder, target), path.join(folder, file));
    }

    const keys = (from = "") => Object.keys(inspectDefinitionFolder(path.join(folder, from)).definitions);

    const problems = (from = "") =>
        inspectDefinitionFolder(path.join(folder, from)).problems.map((problem) =>
            formatProblem(problem).replaceAll(`${folder}/`, ""),
        );

    it("have keys of the path below the folder, in the order of the paths", () => {
        write("travel/city-breaks.yaml");
        write("travel/winter/ski.yml");
        write("anglers.yaml");

        expect(keys()).to.deep.equal(["anglers", "travel-city-breaks", "travel-winter-ski"]);
        expect(problems()).to.deep.equal([]);
    });

    it("keep their keys when files with a common prefix move into a folder of that name", () => {
        write("travel-ski.yaml");
        const before = keys();
        rmSync(path.join(folder, "travel-ski.yaml"));
        write("travel/ski.yaml");

        expect(keys()).to.deep.equal(before);
    });

    it("are read where the folder itself has none", () => {
        write("travel/ski.yaml");

        expect(keys()).to.deep.equal(["travel-ski"]);
    });

    it("are refused with the key of another file, and both files are named", () => {
        write("travel-ski.yaml");
        write("travel/ski.yaml");

        expect(problems()).to.deep.equal([
            'travel/ski.yaml:1:1 key: "travel-ski" is also the key of the definition at travel-ski.yaml:1:1; every key must be different',
        ]);
    });

    it("are checked like all others", () => {
        write("travel/winter/ski.yaml", "name: Ski\npromt: Families");

        expect(problems()).to.deep.equal([
            "travel/winter/ski.yaml:1:1 prompt: is missing, and so is exampleUrls; write at least one of the two",
            "travel/winter/ski.yaml:2:1 promt: is not a property of a definition; did you mean prompt?",
        ]);
    });

    it("are checked by the command too", async () => {
        write("anglers.yaml");
        write("travel/ski.yaml");
        const context = testContext();

        await runCommand(["definitions", "check", folder, "--json"], context);

        expect(JSON.parse(context.out.text)).to.deep.equal({ keys: ["anglers", "travel-ski"], problems: [] });
    });

    it("are left out where the folder is hidden", () => {
        write("ski.yaml");
        write(".drafts/surf.yaml");
        write("travel/.git/config.yaml", "core: {}");

        expect(keys()).to.deep.equal(["ski"]);
        expect(problems()).to.deep.equal([]);
    });

    it("are read from a folder whose name looks like that of a file", () => {
        write("old.yaml/ski.yaml");

        expect(keys()).to.deep.equal(["old.yaml-ski"]);
    });

    it("are found through a link, under the name of the link", () => {
        write("shared/ski.yaml");
        link("shared", "segments/travel");

        expect(keys("segments")).to.deep.equal(["travel-ski"]);
    });

    it("are read once where Kubernetes mounts a ConfigMap as links into a hidden folder", () => {
        write("..2026_11_24/ski.yaml");
        link("..2026_11_24", "..data");
        link("..data/ski.yaml", "ski.yaml");

        expect(keys()).to.deep.equal(["ski"]);
        expect(problems()).to.deep.equal([]);
    });

    for (const [title, target] of [
        ["the folder", "segments"],
        ["its own folder", "segments/travel"],
        ["a folder above", "."],
    ] as const) {
        it(`name a link that leads back to ${title}, and do not follow it`, () => {
            write("segments/travel/ski.yaml");
            link(target, "segments/travel/again");

            expect(keys("segments")).to.deep.equal(["travel-ski"]);
            expect(problems("segments")).to.deep.equal([
                "segments/travel/again:1:1 is a link to a folder that contains the link; remove the link",
            ]);
        });
    }

    it("name a link that leads back by way of another link", () => {
        write("shared/ski.yaml");
        link("shared", "segments/travel");
        link("segments", "shared/again");

        expect(keys("segments")).to.deep.equal(["travel-ski"]);
        expect(problems("segments")).to.deep.equal([
            "segments/travel/again:1:1 is a link to a folder that contains the link; remove the link",
        ]);
    });

    it("leave alone a link that leads nowhere and is no definition", () => {
        write("ski.yaml");
        link("gone", "travel");

        expect(problems()).to.deep.equal([]);
    });

    it("are refused in two folders whose names differ only in case", function () {
        write("Travel/ski.yaml");
        write("travel/surf.yaml");
        if (keys().length < 2 || keys().includes("Travel-surf")) {
            // The file system of this machine made one folder of the two.
            this.skip();
        }

        expect(problems()).to.deep.equal([
            'travel:1:1 differs from "Travel" only in case, and macOS and Windows treat the two as one folder; rename one',
        ]);
    });

    it("are refused in two files whose names differ only in case", function () {
        write("travel/Ski.yaml");
        write("travel/ski.yaml");
        if (keys().length < 2) {
            // The file system of this machine made one file of the two.
            this.skip();
        }

        expect(problems()).to.deep.equal([
            'travel/ski.yaml:1:1 differs from "Ski.yaml" only in case, and macOS and Windows treat the two as one file; rename one',
        ]);
    });

    it("keep the case of their path in the key", () => {
        write("Travel/SKI.yaml");

        expect(keys()).to.deep.equal(["Travel-SKI"]);
    });
});
