import { expect } from "chai";
import { join } from "node:path";
import { pluginSchema } from "../../../provider/faces/plugin/schema/pluginSchema";
import { packageVersion } from "../../../provider/config/packageVersion";
import { repositoryRoot } from "../../../scripts/repositoryRoot";
import { TestStack } from "../support/TestStack";

const plugin = join(repositoryRoot, "plugin", "pulumi-resource-classify");

describe("the schema that the plugin shows to the CLI", () => {
    let stack: TestStack;

    before(async () => {
        stack = await TestStack.create({ program: "" });
    });

    after(() => stack.dispose());

    it("is the one of this package and its version", async () => {
        const { exitCode, stdout, output } = await stack.run(["package", "get-schema", plugin]);

        expect(exitCode, output).to.equal(0);
        const shown = JSON.parse(stdout) as { resources: Record<string, object> };
        const expected = pluginSchema(packageVersion());
        expect(shown).to.deep.include({
            name: expected.name,
            version: expected.version,
            types: expected.types,
            functions: expected.functions,
        });
        expect(Object.keys(shown.resources)).to.have.members(Object.keys(expected.resources));
        for (const [token, resource] of Object.entries(expected.resources)) {
            expect(shown.resources[token]).to.deep.include(resource);
        }
    });

    it("tells a reader of `pulumi package info` what the resources are", async () => {
        const { exitCode, output } = await stack.run(["package", "info", plugin]);

        expect(exitCode, output).to.equal(0);
        expect(output).to.match(/ClassifySegment\S*: A contextual segment of Classify/);
        expect(output).to.match(/listSegments\S*: Lists segments of the account/);
    });
});
