import * as pulumi from "@pulumi/pulumi";
import { expect } from "chai";
import { ClassifyError } from "../../../../provider/errors/ClassifyError";
import { keyedDefinitions, withDefaults } from "../../../../provider/program/libraryDefinitions";

const skis = { name: "Ski Weekends", prompt: "Families on skis" };
const sledges = { name: "Sledges", prompt: "Families on sledges" };

describe("the definitions of a library", () => {
    it("keep the keys of a record", () => {
        expect(keyedDefinitions({ first: skis, second: sledges })).to.deep.equal({ first: skis, second: sledges });
    });

    it("get keys from the names when they are a list, so that the place in it does not count", () => {
        expect(keyedDefinitions([skis, sledges])).to.deep.equal({ "ski-weekends": skis, sledges });
        expect(Object.keys(keyedDefinitions([sledges, skis])).sort()).to.deep.equal(["ski-weekends", "sledges"]);
    });

    it("have keys without space, case and signs, in any alphabet", () => {
        const keys = [" A & B! ", "Été 2026", "скидки"].map((name) => Object.keys(keyedDefinitions([{ name }]))[0]);
        expect(keys).to.deep.equal(["a-b", "été-2026", "скидки"]);
    });

    const refused: [string, Parameters<typeof keyedDefinitions>[0], RegExp][] = [
        ["two of one key", [skis, { ...skis, name: "ski weekends" }], /two definitions have the key "ski-weekends"/],
        ["a name without letter or digit", [{ name: "!!!" }], /no letter or digit/],
        ["a name that is an output", [{ name: pulumi.output("x") }], /not known when the program runs/],
    ];
    for (const [what, definitions, reason] of refused) {
        it(`are refused as a list with ${what}`, () => {
            expect(() => keyedDefinitions(definitions)).to.throw(ClassifyError, reason);
        });
    }
});

describe("the defaults of a library", () => {
    it("hold where a definition does not say otherwise itself", () => {
        const defaults = { clientId: "7", blockTlds: ["craftsman.com"] };
        expect(withDefaults(skis, defaults)).to.deep.equal({
            ...skis,
            ...defaults,
            waitForCompletion: false,
        });
        expect(withDefaults({ ...skis, clientId: "8" }, defaults)).to.include({ clientId: "8" });
    });

    it("hold where a definition has `undefined`, as a condition leaves it", () => {
        // TypeScript without `exactOptionalPropertyTypes` accepts it.
        const conditional = { ...skis, blockTlds: undefined } as unknown as typeof skis;
        const defaults = { blockTlds: ["craftsman.com"] };
        expect(withDefaults(conditional, defaults)).to.deep.include(defaults);
    });

    it("leave the wait to the library, also if a definition sets its own", () => {
        const own = { ...skis, waitForCompletion: true };
        expect(withDefaults(own, undefined)).to.include({ waitForCompletion: false });
    });
});
