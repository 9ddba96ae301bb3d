import { expect } from "chai";
import { chmod, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { exportStack } from "../../../../provider/command/stack/exportStack";
import { rejection } from "../../provider/support/rejection";
import { temporaryFolder } from "../../provider/support/temporaryFolder";

describe("pulumi stack export", () => {
    const folder = temporaryFolder();
    let path: string | undefined;

    /** Puts a program called `pulumi` first on PATH. */
    async function install(script: string): Promise<void> {
        const file = join(folder(), "pulumi");
        await writeFile(file, `#!/bin/sh\n${script}\n`);
        await chmod(file, 0o755);
        process.env["PATH"] = `${folder()}:${path ?? ""}`;
    }

    beforeEach(() => {
        path = process.env["PATH"];
    });

    afterEach(() => {
        process.env["PATH"] = path;
    });

    it("runs for the selected stack, or for the one that is named", async () => {
        await install('echo "$@"');

        expect(await exportStack(undefined)).to.equal("stack export --non-interactive\n");
        expect(await exportStack("acme/p/dev")).to.equal("stack export --non-interactive --stack acme/p/dev\n");
    });

    it("fails with what Pulumi says", async () => {
        await install('echo "error: no stack named dev found" >&2; exit 255');

        expect((await rejection(exportStack("dev"))).message).to.match(
            /^could not read the stack "dev": no stack named dev found\. Run this command in the folder/,
        );
    });

    it("says so where there is no Pulumi", async () => {
        process.env["PATH"] = folder();

        expect((await rejection(exportStack(undefined))).message).to.include("there is no `pulumi` on PATH");
    });
});
