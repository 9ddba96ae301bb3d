import { Terminal } from "@xterm/headless";
import { expect } from "chai";
import { terminalSvg } from "../../../../scripts/pictures/terminalSvg";

async function drawn(output: string): Promise<string[]> {
    const terminal = new Terminal({ cols: 40, rows: 2, allowProposedApi: true });
    await new Promise<void>((resolve) => {
        terminal.write(output, resolve);
    });
    const line = terminal.buffer.active.getLine(0);
    const svg = terminalSvg("a terminal", line === undefined ? [] : [line], 40);
    return [...svg.matchAll(/<text x=".*?" y="54".*?<\/text>/g)].map(([text]) => text);
}

describe("the picture of a terminal", () => {
    it("places the columns of a table by themselves, so that a font cannot move them", async () => {
        const [name, status] = await drawn("  two words   created");

        expect(name).to.match(/^<text x="31.6" .*>two words<\/text>$/);
        expect(status).to.match(/^<text x="125.2" .*>created<\/text>$/);
    });

    it("shows colours and bold text", async () => {
        const [text] = await drawn("\u001b[1;32mcreating\u001b[0m");

        expect(text).to.include('fill="#3fb950" font-weight="bold"');
    });
});
