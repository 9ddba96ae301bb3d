import { expect } from "chai";
import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { repositoryRoot } from "../../scripts/repositoryRoot";
import { publicDeclarations } from "../../scripts/publicApi/prunePackage";
import { declarationsReachableFrom } from "../../scripts/publicApi/reachableDeclarations";
import { usePackedPackage } from "./support/packPackage";

const run = promisify(execFile);
const tool = (name: string) => join(repositoryRoot, "node_modules", ".bin", name);

describe("the packed package", () => {
    const packed = usePackedPackage();

    it("is small", () => {
        // With the plugin, the SDKs of two languages and the page of the catalogue.
        expect(packed().packedBytes).to.be.below(450_000);
        expect(packed().unpackedBytes).to.be.below(1_700_000);
    });

    it("consists of compiled code with its source maps, and of what describes it", () => {
        const rest = packed().files.filter((file) => !/^dist\/.*\.(js|js\.map|d\.ts)$|^sdk\/(python|go)\//.test(file));

        expect(rest).to.have.members([
            "LICENSE",
            "README.md",
            "dist/page/style.css",
            "dist/segment-definition.schema.json",
            "package.json",
            "plugin/pulumi-resource-classify",
            "plugin/pulumi-resource-classify.cmd",
        ]);
    });

    it("has a source map for every file of code but the page that users are sent, with the source in it", async () => {
        const { files } = packed();
        const code = files.filter((file) => file.endsWith(".js") && file !== "dist/page/page.js");
        expect(files).to.include.members(code.map((file) => `${file}.map`));

        const { stdout } = await run("tar", ["-xOf", packed().tarball, "package/dist/index.js.map"]);
        const { sourcesContent } = JSON.parse(stdout) as { sourcesContent?: string[] };
        expect(sourcesContent?.join("")).to.include("export { ClassifySegment }");
    });

    it("declares what can be imported, and nothing else", () => {
        const declarations = packed().files.filter((file) => file.endsWith(".d.ts"));
        const reachable = declarationsReachableFrom(publicDeclarations);

        expect(declarations).to.have.members(reachable);
    });

    it("runs nothing when it is installed", async () => {
        const { stdout } = await run("tar", ["-xOf", packed().tarball, "package/package.json"]);
        const { scripts } = JSON.parse(stdout) as { scripts: Record<string, string> };

        expect(scripts).not.to.have.any.keys("preinstall", "install", "postinstall", "prepare");
    });

    it("has nothing that publint finds fault with", async () => {
        const { stdout } = await run(tool("publint"), [packed().tarball, "--strict"]);

        expect(stdout).to.include("All good!");
    });

    it("has types that every way of resolving modules finds", async () => {
        // The oldest way knows nothing of exports maps: it finds the package itself, and nobody imports the rest by hand.
        const args = [packed().tarball, "--exclude-entrypoints", "dynamic", "segment-definition.schema.json"];
        const { stdout } = await run(tool("attw"), [...args, "--format", "ascii"]);

        expect(stdout).to.include("No problems found");
    });
});
