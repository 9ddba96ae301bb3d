import { expect } from "chai";
import type { PulumiResult } from "../support/PulumiProcess";
import type { TestStack } from "../support/TestStack";
import { declaring } from "./support/programs";
import { diagnostics, resourceNamed, shownWith } from "./support/reading";
import { useScene } from "./support/Scene";

const prompt = "Homeowners who look for a snowblower";

const original = declaring({
    "by-name": { name: "By name", prompt },
    "by-prompt": { name: "By prompt", prompt },
    "by-urls": { name: "By URLs", exampleUrls: ["https://a.example/1"] },
    "by-domains": { name: "By domains", prompt, blockTlds: ["craftsman.com"] },
    "by-client": { name: "By client", prompt, clientId: "7" },
    "by-two": { name: "By two", prompt, clientId: "7" },
    "same-meaning": {
        name: "Same meaning",
        prompt,
        exampleUrls: ["https://a.example/1", "https://b.example/2"],
        blockTlds: ["Craftsman.com", "toro.com"],
    },
    "other-options": { name: "Other options", prompt },
});

const edited = declaring({
    "by-name": { name: "By another name", prompt },
    "by-prompt": { name: "By prompt", prompt: `${prompt} or a shovel` },
    "by-urls": { name: "By URLs", exampleUrls: ["https://a.example/1", "https://b.example/2"] },
    "by-domains": { name: "By domains", prompt, blockTlds: ["toro.com"] },
    "by-client": { name: "By client", prompt },
    "by-two": { name: "By two", prompt: "Somebody else", clientId: "8" },
    "same-meaning": {
        name: " Same meaning ",
        prompt: `\n${prompt} `,
        exampleUrls: ["https://B.example/2", "https://a.example/1", "https://b.example/2"],
        blockTlds: ["toro.com", "craftsman.com"],
    },
    "other-options": {
        name: "Other options",
        prompt,
        waitForCompletion: false,
        allowDuplicateName: true,
        options: { customTimeouts: { create: "9h", update: "9h" } },
    },
});

const rebuilt = ["by-client", "by-domains", "by-name", "by-prompt", "by-two", "by-urls"];

describe("a segment whose definition changes", () => {
    const scene = useScene();
    let stack: TestStack;
    let preview: PulumiResult;
    let up: PulumiResult;
    const oldIds = new Map<string, string>();

    before(async () => {
        stack = await scene.stack(original);
        const { exitCode, output } = await stack.up();
        expect(exitCode, output).to.equal(0);
        for (const name of [...rebuilt, "same-meaning", "other-options"]) {
            oldIds.set(name, (await resourceNamed(stack, name)).id ?? "");
        }
        await stack.writeProgram(edited);
        preview = await stack.preview();
        up = await stack.up();
    });

    it("is replaced for each property that makes a segment, and for nothing else", () => {
        expect(preview.exitCode, preview.output).to.equal(0);
        expect(shownWith("replace", preview.output)).to.deep.equal(rebuilt);
        expect(preview.output).to.include("+-6 to replace");
    });

    it("says at preview why it is rebuilt, how long that takes and that the old one stays", () => {
        const texts = diagnostics(preview.output);
        const reasons = {
            "by-name": "name changed",
            "by-prompt": "prompt changed",
            "by-urls": "exampleUrls changed",
            "by-domains": "blockTlds changed",
            "by-client": "clientId changed",
            "by-two": "prompt and clientId changed",
        };
        for (const [name, reason] of Object.entries(reasons)) {
            const id = oldIds.get(name) ?? "";
            expect(texts).to.include(
                `segment ${id} will be rebuilt, because ${reason}. A build takes 1–2 hours. The new segment has a new ID, ` +
                    `so its deal must be re-issued; segment ${id} stays in the account.`,
            );
        }
        expect(texts).not.to.include(prompt);
    });

    it("is built once more, and has a new ID", async () => {
        expect(up.exitCode, up.output).to.equal(0);
        expect(scene.requests("create")).to.have.lengthOf(8 + rebuilt.length);
        for (const name of rebuilt) {
            const { id, outputs } = await resourceNamed(stack, name);
            expect(id, name).not.to.equal(oldIds.get(name));
            expect(outputs).to.include({ segmentId: Number(id), status: "complete" });
        }
    });

    it("is built before the old one is dropped, which stays in the account", () => {
        expect(up.output.indexOf("by-name created replacement")).to.be.within(
            0,
            up.output.indexOf("by-name deleted original"),
        );
        expect(diagnostics(up.output)).to.include(`segment ${oldIds.get("by-name")} stays in the Classify account`);
        expect(scene.emulator.segments().map(({ id }) => String(id))).to.include.members([...oldIds.values()]);
    });

    it("keeps its ID where only order, case, space, repetition or an option changed", async () => {
        for (const name of ["same-meaning", "other-options"]) {
            expect((await resourceNamed(stack, name)).id, name).to.equal(oldIds.get(name));
        }
    });
});
