import { expect } from "chai";
import { diagnostics } from "../segment/support/reading";
import { useScene } from "../segment/support/Scene";

const warning =
    /classify:apiKey is stored as plain text in the stack's configuration\. Run `pulumi config set --secret/;

const segment = `
    const classify = require("pulumi-classify/native");
    new classify.ClassifySegment("buyers", { name: "Buyers", prompt: "Homeowners" });
`;
const library = `
    const classify = require("pulumi-classify/native");
    new classify.SegmentLibrary("winter", { definitions: { ski: { name: "Ski", prompt: "Families" } } });
`;

describe("the API key of the plugin", () => {
    const scene = useScene({ buildTimeMs: 200 });
    const keyed = { env: { CLASSIFY_API_KEY: undefined } };

    for (const [what, program] of Object.entries({ segment, library })) {
        it(`is warned about where the stack's configuration has it in plain text, and encrypted in the state, for a ${what}`, async () => {
            const config = { "classify:apiKey": "plain-key" };
            const stack = await scene.stack(program, { ...keyed, name: `plain-${what}`, config });

            const { exitCode, output } = await stack.up();

            expect(exitCode, output).to.equal(0);
            expect(diagnostics(output).match(new RegExp(`warning: ${warning.source}`, "g"))).to.have.lengthOf(1);
            expect(output).not.to.include("plain-key");
            expect(await stack.stateText()).not.to.include("plain-key");
        });

        it(`is not warned about where the configuration has it as a secret, for a ${what}`, async () => {
            const secretConfig = { "classify:apiKey": "secret-key" };
            const stack = await scene.stack(program, { ...keyed, name: `secret-${what}`, secretConfig });

            const { exitCode, output } = await stack.preview();

            expect(exitCode, output).to.equal(0);
            expect(output).not.to.match(warning);
        });
    }
});
