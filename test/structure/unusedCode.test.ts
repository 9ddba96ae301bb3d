import { expect } from "chai";
import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { repositoryRoot } from "../../scripts/repositoryRoot";

describe("the repository", () => {
    it("has no file, export or dependency that nothing uses, and uses none that it does not declare", async () => {
        const knip = promisify(execFile)(join("node_modules", ".bin", "knip"), ["--no-progress"], {
            cwd: repositoryRoot,
        });
        const { stdout } = await knip.catch((failed: unknown) => failed as { stdout: string });

        expect(stdout.trim()).to.equal("");
    });
});
