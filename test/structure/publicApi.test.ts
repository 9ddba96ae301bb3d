import { expect } from "chai";
import { readFileSync } from "node:fs";
import { publicApiFile, publicApiText } from "../../scripts/publicApi/publicApiText";

describe("the public API", () => {
    it("is the one under review; `npm run api` writes down a change that is meant", () => {
        expect(publicApiText()).to.equal(readFileSync(publicApiFile, "utf8"));
    });
});
