import { expect } from "chai";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { writeFiles } from "../../../provider/command/writeFiles";
import { rejection } from "../provider/support/rejection";
import { temporaryFolder } from "../provider/support/temporaryFolder";

describe("files that the command writes", () => {
    const folder = temporaryFolder();

    it("go to a folder that is made for them", async () => {
        const path = await writeFiles(join(folder(), "a", "b"), { "one.txt": "1", "two.txt": "2" });

        expect(path).to.equal(join(folder(), "a", "b", "two.txt"));
        expect(await readFile(join(folder(), "a", "b", "one.txt"), "utf8")).to.equal("1");
        expect(await readFile(path, "utf8")).to.equal("2");
    });

    it("fail with the path and the reason", async () => {
        const file = join(folder(), "file");
        await writeFile(file, "");

        expect((await rejection(writeFiles(file, { "one.txt": "1" }))).message).to.match(
            /^could not write ".*file": E.*\. Name another folder with `--out`\. \[unwritable-output\]$/,
        );
    });
});
