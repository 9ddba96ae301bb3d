import { expect } from "chai";
import { readSettings } from "../../../provider/config/Settings";
import { definitionProperties, optionProperties } from "../../../provider/segment/definition";
import { tableUnder } from "../readme/support/markdown";
import { page } from "./support/documents";

const { markdown } = page("docs/reference.md");

describe("the reference page", () => {
    it("lists every input of a segment and whether a change replaces the segment", () => {
        const inputs = tableUnder("Inputs of ClassifySegment", markdown);

        expect(inputs.map(([name, , , replaces]) => [name, replaces])).to.deep.equal([
            ...definitionProperties.map((name) => [name, "yes"]),
            ...optionProperties.map((name) => [name, "no"]),
        ]);
    });

    it("lists every setting with its default", () => {
        const defaults = readSettings(() => undefined, {});
        const settings = tableUnder("Configuration", markdown).map((cells) => cells.slice(0, 3));

        expect(settings).to.deep.equal([
            ["classify:apiKey", "CLASSIFY_API_KEY", "none"],
            ["classify:baseUrl", "CLASSIFY_BASE_URL", defaults.baseUrl],
            ["classify:pollInterval", "CLASSIFY_POLL_INTERVAL", `${defaults.pollIntervalMs / 1000}s`],
        ]);
    });
});
