import { expect } from "chai";
import type { TestStack } from "../support/TestStack";
import { diagnostics, resourceNamed, shownWith } from "./support/reading";
import { useScene } from "./support/Scene";

/** The prompt of "follower" is known only once "leader" is built. */
function following(leaderPrompt: string): string {
    return `
        const classify = require("pulumi-classify");
        const pulumi = require("@pulumi/pulumi");
        const leader = new classify.ClassifySegment("leader", { name: "Leader", prompt: "${leaderPrompt}" });
        new classify.ClassifySegment("follower", {
            name: "Follower",
            prompt: pulumi.interpolate\`Readers like those of segment \${leader.id}\`,
        });
        new classify.ClassifySegment("by-urls", { name: "By URLs", exampleUrls: [pulumi.interpolate\`https://a.example/\${leader.id}\`] });
    `;
}

describe("a preview of segments whose definition is not known yet", () => {
    const scene = useScene();
    let stack: TestStack;

    before(async () => {
        stack = await scene.stack(following("first brief"), { env: { CLASSIFY_API_KEY: undefined } });
    });

    it("shows the builds to come, without a key and without a request", async () => {
        const { exitCode, output } = await stack.preview();

        expect(exitCode, output).to.equal(0);
        expect(shownWith("create", output)).to.deep.equal(["by-urls", "follower", "leader"]);
        expect(scene.requests()).to.be.empty;
    });

    it("is followed by an update that sends what became known", async () => {
        await stack.run(["config", "set", "--secret", "classify:apiKey", "some-key"]);

        const { exitCode, output } = await stack.up();

        expect(exitCode, output).to.equal(0);
        const { id } = await resourceNamed(stack, "leader");
        const sent = scene.requests("create").map(({ body }) => body);
        expect(sent).to.deep.include({ name: "Follower", prompt: `Readers like those of segment ${id}` });
        expect(sent).to.deep.include({ name: "By URLs", example_urls: [`https://a.example/${id}`] });
    });

    it("says that a rebuild depends on what is not known before the update", async () => {
        await stack.writeProgram(following("second brief"));
        const { id } = await resourceNamed(stack, "follower");

        const { exitCode, output } = await stack.preview();

        expect(exitCode, output).to.equal(0);
        expect(shownWith("replace", output)).to.deep.equal(["by-urls", "follower", "leader"]);
        expect(diagnostics(output)).to.include(
            `segment ${id} will be rebuilt if prompt changes, which is known only during the update`,
        );
    });
});
