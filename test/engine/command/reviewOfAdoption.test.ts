import { expect } from "chai";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { useScene } from "../segment/support/Scene";

const forms: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    "a document": {},
    "a stream of events": { PULUMI_ENABLE_STREAMING_JSON_PREVIEW: "true" },
};

const faces = {
    "`adopt` of the dynamic provider": {
        face: "pulumi-classify",
        takeOver: (id: number) => ({ args: `, adopt: ${id}`, options: "" }),
    },
    "`adopt` of the plugin": {
        face: "pulumi-classify/native",
        takeOver: (id: number) => ({ args: `, adopt: ${id}`, options: "" }),
    },
    "the option `import` of the plugin": {
        face: "pulumi-classify/native",
        takeOver: (id: number) => ({ args: "", options: `import: "${id}"` }),
    },
};

function program(face: string, prompt: string, { args, options } = { args: "", options: "" }): string {
    return `
        const classify = require("${face}");
        new classify.ClassifySegment("buyers", { name: "Buyers", prompt: "${prompt}"${args} }, { ${options} });
    `;
}

describe("the review of a replacement by a segment of the account", () => {
    const scene = useScene({ buildTimeMs: 0 });

    for (const [how, { face, takeOver }] of Object.entries(faces)) {
        for (const [form, env] of Object.entries(forms)) {
            it(`passes every limit, as nothing is built: ${how}, given a preview that is ${form}`, async () => {
                const stack = await scene.stack(program(face, "People who buy"), { env });
                const first = await stack.up();
                expect(first.exitCode, first.output).to.equal(0);
                const other = await scene.existingSegment("Buyers");
                const posts = scene.requests("create").length;
                await stack.writeProgram(program(face, "People who sell", takeOver(other)));
                const { stdout } = await stack.preview(["--json"]);
                const file = join(stack.projectFolder, "preview.json");
                await writeFile(file, stdout);

                const limits = ["--fail-on", "rebuild", "--max-builds", "0"];
                const review = await stack.runClassify(["review", file, ...limits]);
                const second = await stack.up();

                expect(review.exitCode, review.output).to.equal(0);
                expect(review.stdout).to.match(/^\*\*1 segment will be adopted, 1 orphaned\.\*\*\n/);
                expect(second.exitCode, second.output).to.equal(0);
                expect(scene.requests("create")).to.have.lengthOf(posts);
            });
        }
    }
});
