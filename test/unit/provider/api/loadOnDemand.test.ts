import { expect } from "chai";
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { repositoryRoot } from "../../../../scripts/repositoryRoot";

const program = `
    const countLoaded = () => Object.keys(require.cache).filter((file) => /node_modules.axios/.test(file)).length;
    require("./provider/dynamic").segment();
    console.log(countLoaded());
    const { HttpClassifyApi } = require("./provider/api/HttpClassifyApi");
    const { systemClock } = require("./provider/time/Clock");
    const api = new HttpClassifyApi({ baseUrl: "http://127.0.0.1:1", apiKey: "key" }, systemClock);
    api.list().catch(() => console.log(countLoaded()));
`;

describe("the provider process", () => {
    it("loads the HTTP client with its first request, and not before", async () => {
        const args = ["--require", "tsx/cjs", "--eval", program];
        const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: repositoryRoot });

        const [atStart, afterRequest] = stdout.trim().split("\n").map(Number);
        expect(atStart).to.equal(0);
        expect(afterRequest).to.be.greaterThan(0);
    }).timeout(30_000);
});
