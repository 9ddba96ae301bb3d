import { expect } from "chai";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { unknownValue } from "../../../../../../provider/engine/properties";
import type { Properties } from "../../../../../../provider/engine/properties";
import { libraryInputs } from "../../../../../../provider/faces/plugin/construct/libraryInputs";
import { secret } from "../../../../../../provider/faces/plugin/engineValues";
import { temporaryFolder } from "../../../support/temporaryFolder";

const ski = { name: "Ski Weekends", prompt: "Families" };
const byLibrary = { waitForCompletion: false, __awaited: true };

describe("the inputs of a library of the plugin", () => {
    const folder = temporaryFolder();
    const members = (inputs: Properties) => Object.fromEntries(libraryInputs("winter", inputs).members ?? []);

    it("are its segments by key, which do not wait themselves", () => {
        expect(members({ definitions: { ski } })).to.deep.equal({ ski: { ...ski, ...byLibrary } });
        expect(libraryInputs("winter", { definitions: { ski } }).isAwaited).to.equal(true);
        expect(libraryInputs("winter", { definitions: { ski }, waitForCompletion: false }).isAwaited).to.equal(false);
    });

    it("fill in defaults where a definition does not say otherwise", () => {
        const definitions = { ski, snow: { ...ski, clientId: "8" } };
        const { ski: first, snow } = members({ definitions, defaults: { clientId: "7" } });
        expect([first?.["clientId"], snow?.["clientId"]]).to.deep.equal(["7", "8"]);
    });

    it("come from a folder of YAML files", () => {
        const segments = join(folder(), "segments");
        mkdirSync(segments);
        writeFileSync(join(segments, "ski.yaml"), "name: Ski Weekends\nprompt: Families\n");
        expect(members({ folder: segments })).to.deep.equal({ ski: { ...ski, ...byLibrary } });
    });

    it("keep a secret or unknown value of a definition as it is", () => {
        const prompt = secret("Families");
        const { ski: member } = members({ definitions: { ski: { name: unknownValue, prompt } } });
        expect(member).to.deep.include({ name: unknownValue, prompt });
    });

    it("are secret one by one where the definitions are secret as a whole", () => {
        const { ski: member } = members({ definitions: secret({ ski }) });
        expect(member).to.deep.include({ name: secret("Ski Weekends"), prompt: secret("Families") });
    });

    it("are not known at preview where the definitions are not", () => {
        expect(libraryInputs("winter", { definitions: unknownValue }).members).to.equal(undefined);
        expect(libraryInputs("winter", { folder: unknownValue }).members).to.equal(undefined);
    });

    const refusals: readonly [string, Properties, string][] = [
        ["neither definitions nor a folder", {}, "definitions or a folder"],
        ["both of them", { definitions: { ski }, folder: "segments" }, "definitions or a folder"],
        ["a property that does not exist", { definitions: { ski }, wait: true }, "wait is not a property"],
        ["a list", { definitions: [ski] }, "not a map"],
        ["a definition that is a text", { definitions: { ski: "Ski" } }, 'definition of "ski" is not a map'],
    ];
    for (const [what, inputs, message] of refusals) {
        it(`are refused with ${what}`, () => {
            expect(() => libraryInputs("winter", inputs))
                .to.throw(message)
                .with.property("code", "bad-definition");
        });
    }
});
