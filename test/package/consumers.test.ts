import { expect } from "chai";
import { join } from "node:path";
import { Consumer, developedWith, type PackageManager } from "./support/Consumer";
import { ConsumerStack } from "./support/ConsumerStack";
import { usePackedPackage } from "./support/packPackage";
import { compilerOptions, moduleProgram, nativeProgram, typescriptProgram, typescriptTest } from "./support/programs";

/** The oldest and the newest that Pulumi's SDK names in its own peer range; types of Node of the same age. */
const oldestTypeScript = { typescript: "3.8.3", "@types/node": "14.18.63" };
const newestTypeScript = { typescript: developedWith["typescript"] ?? "", "@types/node": "24" };

/** The first ID that the emulator gives. */
const firstSegmentId = 61;

describe("the package in an empty project", () => {
    const packed = usePackedPackage();
    const toRemove: Consumer[] = [];

    async function install(manager: PackageManager, packages?: Record<string, string>): Promise<Consumer> {
        const consumer = await Consumer.install(packed().tarball, manager, packages);
        toRemove.push(consumer);
        return consumer;
    }

    async function deploy(consumer: Consumer, files: Record<string, string>): Promise<Record<string, unknown>> {
        const project = { name: "campaign", runtime: "nodejs" };
        await consumer.write({ "Pulumi.yaml": JSON.stringify(project), ...files });
        const stack = await ConsumerStack.create(consumer);
        try {
            return await stack.live();
        } finally {
            await stack.dispose();
        }
    }

    after(async () => {
        for (const consumer of toRemove) {
            await consumer.remove();
        }
    });

    describe("installed by npm", () => {
        let consumer: Consumer;
        const outputs = ["records", "segmentId", "segments", "status", "strangers"];

        before(async () => {
            consumer = await install("npm", newestTypeScript);
        });

        for (const [age, versions] of Object.entries({ newest: newestTypeScript, oldest: oldestTypeScript })) {
            it(`type-checks a strict program with the ${age} supported TypeScript, its own types included`, async () => {
                const checked = age === "newest" ? consumer : await install("npm", versions);
                const module = age === "newest" ? "nodenext" : "commonjs";
                const tsconfig = {
                    compilerOptions: { ...compilerOptions, module, skipLibCheck: false, noEmit: true },
                };
                await checked.write({
                    "tsconfig.json": JSON.stringify({ ...tsconfig, files: ["index.ts", "native.ts", "test.ts"] }),
                    "index.ts": typescriptProgram,
                    "native.ts": nativeProgram,
                    "test.ts": typescriptTest,
                });

                await checked.run("node", [join("node_modules", "typescript", "bin", "tsc"), "-p", "."]);
            });
        }

        it("deploys a TypeScript program", async () => {
            const tsconfig = JSON.stringify({ compilerOptions, files: ["index.ts"] });

            const result = await deploy(consumer, { "tsconfig.json": tsconfig, "index.ts": typescriptProgram });

            expect(result).to.have.all.keys(outputs);
        });

        it("deploys a TypeScript program through the plugin that it brings", async () => {
            const plugins = { providers: [{ name: "classify", path: "node_modules/pulumi-classify/plugin" }] };

            const result = await deploy(consumer, {
                "Pulumi.yaml": JSON.stringify({ name: "campaign", runtime: "nodejs", plugins }),
                "tsconfig.json": JSON.stringify({ compilerOptions, files: ["index.ts"] }),
                "index.ts": nativeProgram,
            });

            expect(result).to.have.property("segmentId").that.is.a("number");
            expect(result).to.have.deep.property("keys", ["ski"]);
        });

        it("runs a unit test of a program under the package's mocks", async () => {
            const tsconfig = { compilerOptions: { ...compilerOptions, outDir: "tested" }, files: ["test.ts"] };
            await consumer.write({ "tsconfig.json": JSON.stringify(tsconfig), "test.ts": typescriptTest });
            await consumer.run("node", [join("node_modules", "typescript", "bin", "tsc"), "-p", "."]);

            const segments = JSON.parse(await consumer.run("node", [join("tested", "test.js")])) as unknown;

            expect(segments).to.have.nested.property("ski-weekends.id", 1_000_001);
            expect(segments).to.have.nested.property("ski-weekends.status", "processing");
        });

        it("deploys the program compiled to JavaScript", async () => {
            const tsconfig = JSON.stringify({
                compilerOptions: { ...compilerOptions, outDir: "bin" },
                files: ["index.ts"],
            });
            await consumer.write({ "tsconfig.json": tsconfig, "index.ts": typescriptProgram });
            await consumer.run("node", [join("node_modules", "typescript", "bin", "tsc"), "-p", "."]);

            const result = await deploy(consumer, {
                "Pulumi.yaml": JSON.stringify({ name: "campaign", runtime: "nodejs", main: "bin" }),
            });

            expect(result).to.have.all.keys(outputs);
        });

        it("deploys a program that is an ECMAScript module", async () => {
            const result = await deploy(consumer, {
                "module/package.json": JSON.stringify({ name: "campaign", type: "module", main: "index.js" }),
                "module/index.js": moduleProgram,
                "Pulumi.yaml": JSON.stringify({ name: "campaign", runtime: "nodejs", main: "module" }),
            });

            expect(result).to.deep.equal({ segmentId: firstSegmentId, knows: true });
        });
    });

    for (const manager of ["yarn", "pnpm"] as const) {
        it(`deploys a program whose packages ${manager} installed`, async () => {
            const consumer = await install(manager);

            const result = await deploy(consumer, {
                "Pulumi.yaml": JSON.stringify({ name: "campaign", runtime: "nodejs", main: "module" }),
                "module/package.json": JSON.stringify({ name: "campaign", type: "module", main: "index.js" }),
                "module/index.js": moduleProgram,
            });

            expect(result).to.deep.equal({ segmentId: firstSegmentId, knows: true });
        });
    }
});
