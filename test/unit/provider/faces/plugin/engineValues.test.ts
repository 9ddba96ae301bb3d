import { expect } from "chai";
import { unknownValue } from "../../../../../provider/engine/properties";
import { fromEngine, secret, toEngine, toMessage } from "../../../../../provider/faces/plugin/engineValues";

describe("values of the engine", () => {
    it("are unwrapped from secrets, at any depth, and remembered as secret by property", () => {
        const { values, secrets } = fromEngine(
            toMessage({
                prompt: secret("a"),
                exampleUrls: ["b", secret("c")],
                name: "d",
                nested: { deep: secret(secret(1)) },
            }),
        );
        expect(values).to.deep.equal({ prompt: "a", exampleUrls: ["b", "c"], name: "d", nested: { deep: 1 } });
        expect([...secrets]).to.have.members(["prompt", "exampleUrls", "nested"]);
    });

    it("are unknown in one way, whatever type they will have", () => {
        const unknownList = "6a19a0b0-7e62-4c92-b797-7f8e31da9cc2";
        const { values, secrets } = fromEngine(toMessage({ blockTlds: secret(unknownList), urls: [unknownList] }));
        expect(values).to.deep.equal({ blockTlds: unknownValue, urls: [unknownValue] });
        expect([...secrets]).to.deep.equal(["blockTlds"]);
    });

    it("are wrapped again where a property is secret, and left out where undefined", () => {
        const message = toEngine({ prompt: "a", name: "b", clientId: undefined }, new Set(["prompt", "clientId"]));
        expect(message.toJavaScript()).to.deep.equal({ prompt: secret("a"), name: "b" });
    });

    it("are none for a message that is not there", () => {
        expect(fromEngine(undefined).values).to.deep.equal({});
    });
});
