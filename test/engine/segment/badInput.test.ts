import { expect } from "chai";
import type { TestStack } from "../support/TestStack";
import { declaring } from "./support/programs";
import { stackTrace } from "./support/reading";
import { useScene } from "./support/Scene";

const prompt = "Homeowners who look for a snowblower";
const good = declaring({ buyers: { name: "Snowblower Buyers", prompt } });

describe("a program or a configuration that cannot be right", () => {
    const scene = useScene();
    let stack: TestStack;

    before(async () => {
        stack = await scene.stack(good);
    });

    afterEach(async () => {
        await stack.writeProgram(good);
        await stack.run(["config", "rm-all", "classify:baseUrl", "classify:pollInterval"]);
    });

    /** Previews, expects a clean failure with nothing sent, and gives the output. */
    async function failedPreview(): Promise<string> {
        const { exitCode, output } = await stack.preview();
        expect(exitCode, output).to.be.greaterThan(0);
        expect(stackTrace(output), output).to.be.empty;
        expect(scene.requests()).to.be.empty;
        return output;
    }

    it("fails at preview, with every wrong property named at once", async () => {
        await stack.writeProgram(
            declaring({
                buyers: {
                    name: "  ",
                    promt: prompt,
                    exampleUrls: ["a.example/no-scheme", "https://user:secret@a.example/", "https://fine.example/"],
                    blockTlds: ["https://craftsman.com/tools", "*.toro.com", "10.0.0.1"],
                    waitForCompletion: "yes",
                },
            }),
        );

        const output = await failedPreview();

        for (const failure of [
            `resource 'buyers' has a problem: name is blank`,
            `resource 'buyers' has a problem: promt is not a property of ClassifySegment; did you mean prompt?`,
            `has a problem: exampleUrls[0] has no scheme; write "https://" in front of it`,
            `has a problem: exampleUrls[1] contains a user name or password, which would be sent to Classify`,
            `has a problem: blockTlds[0] is more than a domain; write the domain alone, like "example.com"`,
            `has a problem: blockTlds[1] has a wildcard; write the domain without it, like "example.com"`,
            `has a problem: blockTlds[2] is an IP address`,
            `resource 'buyers' has a problem: waitForCompletion must be true or false`,
        ]) {
            expect(output).to.include(failure);
        }
        expect(output).not.to.include("fine.example").and.not.include(prompt);
    });

    for (const module of ["pulumi-classify", "pulumi-classify/native"]) {
        it(`fails at preview without the value of a secret, with ${module}`, async () => {
            await stack.writeProgram(`
                const classify = require("${module}");
                const pulumi = require("@pulumi/pulumi");
                new classify.ClassifySegment("launch", {
                    name: "Launch",
                    promt: pulumi.secret("brief-w"),
                    prompt: pulumi.secret({ text: "brief-x" }),
                    exampleUrls: pulumi.secret(["intranet/brief-y"]),
                    blockTlds: [pulumi.secret("*.brief-z.com")],
                });
            `);

            const output = await failedPreview();

            expect(output)
                .to.include("'launch' has a problem: promt is not a property of ClassifySegment; did you mean prompt?")
                .and.include("'launch' has a problem: prompt must be a string")
                .and.include("'launch' has a problem: exampleUrls[0] has no scheme")
                .and.include("'launch' has a problem: blockTlds[0] has a wildcard");
            expect(output).not.to.match(/brief-[w-z]/);
        });
    }

    it("fails at preview where there is neither a prompt nor an example URL", async () => {
        await stack.writeProgram(declaring({ buyers: { name: "Snowblower Buyers" } }));

        expect(await failedPreview()).to.include("is missing, and so is exampleUrls; write at least one of the two");
    });

    it("fails at preview where a timeout is no duration", async () => {
        await stack.writeProgram(
            declaring({ buyers: { name: "Buyers", prompt, options: { customTimeouts: { create: "4 hours" } } } }),
        );

        expect(await failedPreview()).to.match(/could not use customTimeouts\.create of "buyers": "4 hours" is not a/);
    });

    it("fails at preview where the key would leave the machine unencrypted", async () => {
        await stack.run(["config", "set", "classify:baseUrl", "http://classify.example"]);

        expect(await failedPreview()).to.match(/configuration classify:baseUrl .*would send the API key unencrypted/);
    });

    it("fails at preview where Classify would be asked more often than it wants to be", async () => {
        await stack.run(["config", "set", "classify:baseUrl", "https://classify.example"]);
        await stack.run(["config", "set", "classify:pollInterval", "30s"]);

        expect(await failedPreview()).to.match(/configuration classify:pollInterval .*"30s" is under 60s/);
    });

    it("fails at preview where `import` is tried, with what to write instead", async () => {
        await stack.writeProgram(declaring({ buyers: { name: "Buyers", prompt, options: { import: "61" } } }));

        expect(await failedPreview())
            .to.include("could not import segment 61: Pulumi cannot import resources of a dynamic provider.")
            .and.include("`adopt: 61`");
    });

    it("fails before anything is built where no key is set, and says the two places for it", async () => {
        const keyless = await scene.stack(good, {
            name: "keyless",
            beside: stack,
            env: { CLASSIFY_API_KEY: undefined },
        });

        const { exitCode, output } = await keyless.up();

        expect(exitCode, output).to.be.greaterThan(0);
        expect(output)
            .to.include("no API key is set")
            .and.include("pulumi config set --secret classify:apiKey <key>")
            .and.include("CLASSIFY_API_KEY");
        expect(stackTrace(output)).to.be.empty;
        expect(scene.requests()).to.be.empty;
    });
});
