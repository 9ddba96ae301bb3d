import { expect } from "chai";
import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, copyFile, mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { repositoryRoot } from "../../../scripts/repositoryRoot";

const LOCKFILE = { packages: { "": {}, "node_modules/a": { version: "1.0.0" } } };

describe("the bootstrap script", () => {
    let checkout: string;
    let children: ChildProcessWithoutNullStreams[];

    async function write(path: string, content: unknown): Promise<void> {
        const file = join(checkout, path);
        await mkdir(dirname(file), { recursive: true });
        await writeFile(file, typeof content === "string" ? content : JSON.stringify(content));
    }

    function start(...args: string[]): ChildProcessWithoutNullStreams {
        const env = { ...process.env, PATH: `${join(checkout, "fake-npm")}:${process.env["PATH"] ?? ""}` };
        const child = spawn(process.execPath, [join(checkout, "scripts", "bootstrap.mjs"), ...args], { env });
        children.push(child);
        return child;
    }

    async function run(...args: string[]): Promise<{ output: string; exitCode: number | null }> {
        const child = start(...args);
        let output = "";
        for (const stream of [child.stdout, child.stderr]) {
            stream.setEncoding("utf8").on("data", (text: string) => (output += text));
        }
        const [exitCode] = (await once(child, "close")) as [number | null];
        return { output, exitCode };
    }

    /** A checkout in whose folder everything is installed, and an npm that only says that it was called. */
    beforeEach(async () => {
        children = [];
        checkout = await mkdtemp(join(tmpdir(), "a checkout-"));
        await write("package-lock.json", LOCKFILE);
        await write("node_modules/.package-lock.json", LOCKFILE);
        await write("fake-npm/npm", `#!/bin/sh\necho "npm was called: $1"\n`);
        await chmod(join(checkout, "fake-npm", "npm"), 0o755);
        await write(
            "scripts/greet.ts",
            `const greeting: string = "hello"; console.log(greeting, ...process.argv.slice(2));`,
        );
        await copyFile(join(repositoryRoot, "scripts", "bootstrap.mjs"), join(checkout, "scripts", "bootstrap.mjs"));
        for (const name of ["node", "tsx"]) {
            await symlink(join(repositoryRoot, "node_modules", name), join(checkout, "node_modules", name));
        }
    });

    afterEach(async () => {
        for (const child of children) {
            // A script that waits for more input than this ends now, also when its test failed.
            child.stdin.end();
        }
        await rm(checkout, { recursive: true });
    });

    it("runs a TypeScript script with its arguments, and installs nothing when all is there", async () => {
        const { output, exitCode } = await run("scripts/greet.ts", "two words", "--flag");

        expect(output).to.equal("hello two words --flag\n");
        expect(exitCode).to.equal(0);
    });

    it("installs when nothing was installed yet", async () => {
        await rm(join(checkout, "node_modules", ".package-lock.json"));

        expect((await run("scripts/greet.ts")).output).to.match(
            /Installing .*\nnpm was called: ci\nInstalled .*\nhello\n/s,
        );
    });

    it("installs when the lockfile asks for another version than is installed", async () => {
        await write("package-lock.json", { packages: { "node_modules/a": { version: "1.0.1" } } });

        expect((await run("scripts/greet.ts")).output).to.include("npm was called: ci");
    });

    it("installs when the lockfile asks for a package that is not installed", async () => {
        const packages = { ...LOCKFILE.packages, "node_modules/b": { version: "1.0.0" } };
        await write("package-lock.json", { packages });

        expect((await run("scripts/greet.ts")).output).to.include("npm was called: ci");
    });

    it("does not miss the optional packages of other platforms", async () => {
        const packages = { ...LOCKFILE.packages, "node_modules/for-windows": { version: "1.0.0", optional: true } };
        await write("package-lock.json", { packages });

        expect((await run("scripts/greet.ts")).output).not.to.include("npm was called");
    });

    it("runs nothing when the installation fails", async () => {
        await rm(join(checkout, "node_modules", ".package-lock.json"));
        await write("fake-npm/npm", "#!/bin/sh\nexit 7\n");

        const { output, exitCode } = await run("scripts/greet.ts");

        expect(exitCode).to.equal(1);
        expect(output).to.include("npm ci failed").and.not.include("hello");
    });

    it("ends with the exit code of the script", async () => {
        await write("scripts/fail.ts", "process.exit(3);");

        expect((await run("scripts/fail.ts")).exitCode).to.equal(3);
    });

    it("passes a SIGTERM on, and leaves a Ctrl-C to the terminal, which has sent it to the script as well", async () => {
        await write(
            "scripts/wait.ts",
            `
            process.on("SIGINT", () => console.log("SIGINT"));
            process.on("SIGTERM", () => process.exit(5));
            process.stdin.resume().on("end", () => process.exit(9));
            console.log("ready");
            `,
        );
        const child = start("scripts/wait.ts");
        const seen: string[] = [];
        child.stdout.setEncoding("utf8").on("data", (text: string) => seen.push(text));

        await once(child.stdout, "data");
        child.kill("SIGINT");
        child.kill("SIGTERM");
        const [exitCode] = (await once(child, "close")) as [number | null];

        expect(exitCode).to.equal(5);
        expect(seen.join("")).to.equal("ready\n");
    });
});
