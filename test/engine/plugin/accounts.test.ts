import { expect } from "chai";
import { useScene } from "../segment/support/Scene";
import { resourceNamed } from "../segment/support/reading";

const keys = { "retail-key": "retail", "travel-key": "travel" };

describe("a stack with two accounts", () => {
    const scene = useScene({ buildTimeMs: 200, keys });

    const program = (travelKey = "travel-key", travelUrl = "undefined"): string => `
        const classify = require("pulumi-classify/native");
        for (const [account, apiKey, baseUrl] of [["retail", "retail-key"], ["travel", "${travelKey}", ${travelUrl}]]) {
            const provider = new classify.Provider(account, { apiKey, baseUrl });
            new classify.ClassifySegment(account, { name: "Buyers", prompt: "Homeowners" }, { provider });
        }
    `;

    it("builds each segment in the account of its provider, and keeps both keys encrypted", async () => {
        const stack = await scene.stack(program());

        const { exitCode, output } = await stack.up();

        expect(exitCode, output).to.equal(0);
        expect(scene.emulator.segments()).to.have.lengthOf(2);
        const state = await stack.stateText();
        expect(state).not.to.include("retail-key").and.not.to.include("travel-key");
        expect(output).not.to.include("retail-key");
        const ids = [await resourceNamed(stack, "retail"), await resourceNamed(stack, "travel")].map(({ id }) => id);
        expect(new Set(ids)).to.have.lengthOf(2);
    });

    it("rebuilds nothing because of another key or another address", async () => {
        const stack = await scene.stack(program());
        await stack.up();
        const posts = scene.requests("create").length;
        await stack.writeProgram(program("retail-key", JSON.stringify(`${scene.emulator.baseUrl}/v1/clsfy`)));

        const { exitCode, output } = await stack.up();

        expect(exitCode, output).to.equal(0);
        expect(output).to.include("1 updated").and.not.include("replaced");
        expect(scene.requests("create")).to.have.lengthOf(posts);
    });

    it("names every wrong input of a provider", async () => {
        const stack = await scene.stack(program("two words", JSON.stringify("http://api.clsfy.me")));

        const { exitCode, output } = await stack.preview();

        expect(exitCode).not.to.equal(0);
        expect(output)
            .to.match(/'travel' has a problem: .*configuration classify:baseUrl .*would send the API key unencrypted/)
            .and.match(/'travel' has a problem: .*configuration classify:apiKey /);
        expect(output).not.to.include("two words");
    });

    it("shows no password in the address of a provider that is wrong", async () => {
        const stack = await scene.stack(program("retail-key", JSON.stringify("https://user:hunter2@api.clsfy.me")));

        const { exitCode, output } = await stack.preview();

        expect(exitCode).not.to.equal(0);
        expect(output)
            .to.include("Write it without user name, password, query and fragment")
            .and.not.include("hunter2");
    });
});
