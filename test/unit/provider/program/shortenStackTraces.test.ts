import { expect } from "chai";
import { shortenStackTraces } from "../../../../provider/program/shortenStackTraces";

const v8: { prepareStackTrace?: ((error: Error, frames: NodeJS.CallSite[]) => unknown) | undefined } = Error;

describe("shortened stack traces", () => {
    it("end with the program's own file", () => {
        const restore = shortenStackTraces();
        const shortened = linesOfStackTrace();
        restore();

        expect(shortened.at(-1)).to.include(__filename);
        expect(shortened.at(0)).to.equal(linesOfStackTrace().at(0));
    });

    it("are whole again once restored", () => {
        const before = v8.prepareStackTrace;
        shortenStackTraces()();

        expect(v8.prepareStackTrace).to.equal(before);
        expect(linesOfStackTrace().at(-1)).not.to.include(__filename);
    });

    it("are formatted by the tool that maps them to TypeScript", () => {
        const before = v8.prepareStackTrace;
        v8.prepareStackTrace = (_error, frames) => `frames: ${String(frames.length)}`;
        const restore = shortenStackTraces();
        const { stack } = new Error("for its stack trace");
        restore();
        v8.prepareStackTrace = before;

        expect(stack).to.equal("frames: 1");
    });

    it("keep all frames where none is the program's", () => {
        const restore = shortenStackTraces();
        const frames = [
            frameIn("/work/node_modules/team-segments/index.js"),
            frameIn("node:internal/main"),
            frameIn(null),
        ];
        const whole: unknown = v8.prepareStackTrace?.(new Error("with other frames"), frames);
        restore();

        expect(String(whole).split("\n")).to.have.lengthOf(1 + frames.length);
    });
});

/** The frames of a stack trace, without the message. */
function linesOfStackTrace(): string[] {
    return (new Error("for its stack trace").stack ?? "").split("\n").slice(1);
}

function frameIn(file: string | null): NodeJS.CallSite {
    return { getFileName: () => file, toString: () => String(file) } as NodeJS.CallSite;
}
