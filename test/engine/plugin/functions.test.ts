import { expect } from "chai";
import { resourceNamed } from "../segment/support/reading";
import { useScene } from "../segment/support/Scene";

describe("functions that read an account whose API key a preview does not know", () => {
    const scene = useScene({ buildTimeMs: 200 });

    it("leave the preview working, and read the account during the update", async () => {
        const stack = await scene.stack(`
            const classify = require("pulumi-classify/native");
            const first = new classify.ClassifySegment("first", { name: "First", prompt: "a" });
            const provider = new classify.Provider("other", { apiKey: first.id.apply((id) => "key-" + id) });
            const list = classify.listSegments({ status: "complete" }, { provider });
            exports.names = list.then((all) => all.map(({ name }) => name));
            const name = classify.getSegment(61, { provider }).then((segment) => segment.name);
            new classify.ClassifySegment("second", { name, prompt: "b" }, { provider });
        `);

        const preview = await stack.preview();
        const { exitCode, output } = await stack.up();

        expect(preview.exitCode, preview.output).to.equal(0);
        expect(exitCode, output).to.equal(0);
        expect(await stack.outputs()).to.deep.include({ names: ["First"] });
        expect((await resourceNamed(stack, "second")).outputs).to.include({ name: "First" });
    });
});
