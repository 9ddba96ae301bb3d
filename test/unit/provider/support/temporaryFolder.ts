import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

/** A folder for each test of the suite that calls this; removed afterwards. */
export function temporaryFolder(): () => string {
    let folder = "";
    beforeEach(async () => {
        folder = await mkdtemp(path.join(tmpdir(), "pulumi-classify-"));
    });
    afterEach(async () => {
        await rm(folder, { recursive: true });
    });
    return () => folder;
}
