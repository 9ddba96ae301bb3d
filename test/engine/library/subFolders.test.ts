import { expect } from "chai";
import { mkdir, rename, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { stackTrace } from "../segment/support/reading";
import { useScene } from "../segment/support/Scene";
import type { TestStack } from "../support/TestStack";
import { libraryProgram } from "./support/programs";

describe("a SegmentLibrary of a folder with sub-folders", () => {
    const scene = useScene({ buildTimeMs: 300 });
    let stack: TestStack;

    const file = (name: string) => join(stack.projectFolder, "segments", name);

    async function write(name: string, audience: string): Promise<void> {
        await mkdir(dirname(file(name)), { recursive: true });
        await writeFile(file(name), `name: ${audience}\nprompt: People who care for ${audience}\n`);
    }

    before(async () => {
        stack = await scene.stack(libraryProgram({ definitions: "segments" }));
        await write("anglers.yaml", "Anglers");
        await write("travel-ski.yaml", "Ski");
        await write("travel/winter/alps.yml", "Alps");
    });

    it("builds the definitions of all levels, by the keys of their paths", async () => {
        const { exitCode, output } = await stack.up();

        expect(exitCode, output).to.equal(0);
        expect((await stack.outputs())["segments"]).to.have.keys("anglers", "travel-ski", "travel-winter-alps");
        expect(scene.requests("create")).to.have.lengthOf(3);
    });

    it("rebuilds nothing when a file moves into the folder that its prefix names", async () => {
        await rename(file("travel-ski.yaml"), file("travel/ski.yaml"));

        const { exitCode, output } = await stack.preview(["--expect-no-changes"]);

        expect(exitCode, output).to.equal(0);
    });

    it("refuses two files with one key, names both, and changes nothing", async () => {
        await write("travel-ski.yaml", "Snow");

        const { exitCode, output } = await stack.up();

        expect(exitCode).not.to.equal(0);
        expect(output).to.match(
            /segments\/travel\/ski\.yaml:1:1 key: "travel-ski"[\s\S]*segments\/travel-ski\.yaml:1:1/,
        );
        expect(stackTrace(output)).to.be.empty;
        expect(scene.requests("create")).to.have.lengthOf(3);
    });
});
