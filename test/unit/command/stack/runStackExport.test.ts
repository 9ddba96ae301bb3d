import { expect } from "chai";
import type { PulumiRun } from "../../../../provider/command/CommandContext";
import { runStackExport } from "../../../../provider/command/stack/runStackExport";
import { rejection } from "../../provider/support/rejection";

/** A CLI that ends in one way, and shows its arguments on standard output. */
function cli(ending: Partial<PulumiRun>): (args: readonly string[]) => Promise<PulumiRun> {
    return (args) => Promise.resolve({ exitCode: 0, stdout: args.join(" "), stderr: "", ...ending });
}

function cannotStart(code: string, message: string): () => Promise<PulumiRun> {
    return () => Promise.reject(Object.assign(new Error(message), { code }));
}

describe("pulumi stack export", () => {
    it("runs for the selected stack, or for the one that is named", async () => {
        expect(await runStackExport(cli({}), undefined)).to.equal("stack export --non-interactive");
        expect(await runStackExport(cli({}), "acme/p/dev")).to.equal(
            "stack export --non-interactive --stack acme/p/dev",
        );
    });

    it("fails with the CLI's own message", async () => {
        const failing = cli({ exitCode: 255, stderr: "warning: old CLI\nerror: no stack named dev found\n" });

        expect((await rejection(runStackExport(failing, "dev"))).message).to.match(
            /^could not read the stack "dev": no stack named dev found\. Run this command in the folder/,
        );
    });

    it("fails if a signal ended the CLI", async () => {
        const killed = cli({ exitCode: undefined, stdout: "{" });

        expect((await rejection(runStackExport(killed, undefined))).message).to.include(
            "`pulumi stack export` failed without a message",
        );
    });

    it("says why the CLI could not be started", async () => {
        const absent = runStackExport(cannotStart("ENOENT", "spawn pulumi ENOENT"), undefined);
        const forbidden = runStackExport(cannotStart("EACCES", "spawn pulumi EACCES"), undefined);

        expect((await rejection(absent)).message).to.include("there is no `pulumi` on PATH. Install the Pulumi CLI");
        expect((await rejection(forbidden)).message).to.include("spawn pulumi EACCES");
    });
});
