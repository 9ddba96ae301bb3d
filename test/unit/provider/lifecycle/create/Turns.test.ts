import { expect } from "chai";
import { Turns } from "../../../../../provider/lifecycle/create/Turns";

describe("work in turns", () => {
    it("happens one after the other under one key, also after a failure", async () => {
        const turns = new Turns();
        const seen: string[] = [];
        const work = (name: string) => async () => {
            seen.push(`${name} begins`);
            await Promise.resolve();
            seen.push(`${name} ends`);
            if (name === "first") {
                throw new Error("first fails");
            }
        };
        await Promise.allSettled([turns.take("key", work("first")), turns.take("key", work("second"))]);
        expect(seen).to.deep.equal(["first begins", "first ends", "second begins", "second ends"]);
    });

    it("does not wait for work under another key", async () => {
        const turns = new Turns();
        void turns.take("key", () => new Promise(() => undefined));
        expect(await turns.take("another", () => Promise.resolve("done"))).to.equal("done");
    });
});
