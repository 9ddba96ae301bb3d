import { expect } from "chai";
import { access, readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Emulator, startEmulator } from "../../../emulator/startEmulator";
import { TestStack } from "../support/TestStack";
import { createExampleStack } from "./support/ExampleStack";

const campaignProgram = `
    const classify = require("pulumi-classify");
    exports.segments = new classify.SegmentLibrary("campaign", {
        definitions: {
            "ski-weekends": { name: "Ski Weekends, \\"Alps\\"", prompt: "Families planning a weekend of skiing" },
            buyers: { name: "=Buyers", prompt: "Homeowners researching snowblowers" },
        },
        waitForCompletion: false,
    }).segments;
`;

describe("the deals example", () => {
    let emulator: Emulator;
    let campaign: TestStack;
    let deals: TestStack;

    before(async () => {
        emulator = await startEmulator({ buildTimeMs: 3_600_000 });
        campaign = await TestStack.create({ program: campaignProgram, project: "classify-demo", emulator });
        deals = await createExampleStack({
            project: "examples/deals",
            folders: ["examples/deals"],
            beside: campaign,
            config: { dsp: "my-dsp" },
        });
        const { exitCode, output } = await campaign.up();
        expect(exitCode, output).to.equal(0);
    });

    after(async () => {
        await deals.dispose();
        await campaign.dispose();
        await emulator.close();
    });

    const list = () => join(deals.projectFolder, "activation-list.csv");

    it("warns at preview which segments are not complete, and what depends on them is not known yet", async () => {
        const { exitCode, output } = await deals.preview();

        expect(exitCode, output).to.equal(0);
        expect(output).to.match(/warning: the update would fail: .*2 of 2 are not complete/);
        expect(output).to.match(/activations *: \[?unknown|activations *: output<string>/);
    });

    it("activates nothing while a segment is building, and names it", async () => {
        emulator.edit(idOf("=Buyers"), { status: "complete" });
        await campaign.up();

        const { exitCode, output } = await deals.up();

        expect(exitCode, output).not.to.equal(0);
        expect(output).to.include(
            `1 of 2 are not complete: ski-weekends (segment ${idOf('Ski Weekends, "Alps"')} "Ski Weekends, "Alps"") is pending`,
        );
        expect(output)
            .to.include("[incomplete-segments]")
            .and.not.match(/^\s+at /m);
        expect(await access(list()).catch(() => "no list")).to.equal("no list");
    });

    it("hands the list over when all are complete, as an output and as a file", async () => {
        emulator.edit(idOf('Ski Weekends, "Alps"'), { status: "complete" });
        await campaign.up();

        const { exitCode, output } = await deals.up();

        expect(exitCode, output).to.equal(0);
        expect((await deals.outputs())["activations"]).to.deep.equal([
            { dsp: "my-dsp", seat: "4711", audience: "buyers", segmentId: idOf("=Buyers"), segmentName: "=Buyers" },
            {
                dsp: "my-dsp",
                seat: "4711",
                audience: "ski-weekends",
                segmentId: idOf('Ski Weekends, "Alps"'),
                segmentName: 'Ski Weekends, "Alps"',
            },
        ]);
        expect(await readFile(list(), "utf8")).to.equal(
            "dsp,seat,audience,segmentId,segmentName\n" +
                `my-dsp,4711,buyers,${idOf("=Buyers")},'=Buyers\n` +
                `my-dsp,4711,ski-weekends,${idOf('Ski Weekends, "Alps"')},"Ski Weekends, ""Alps"""\n`,
        );
    });

    function idOf(name: string): number {
        return emulator.segments().find((segment) => segment.name === name)?.id ?? 0;
    }
});
