import { expect } from "chai";
import { ClassifyError } from "../../../../../provider/errors/ClassifyError";
import { initError, withoutStack } from "../../../../../provider/faces/dynamic/DynamicProvider";
import { UnfinishedError } from "../../../../../provider/lifecycle/UnfinishedError";
import { completionProvider, segmentProvider } from "../../support/dynamicProviders";
import { useFakeStack } from "../../support/FakeStack";

const error = new ClassifyError({ code: "build-interrupted", action: "finish segment 61", reason: "interrupted" });

describe("wrong inputs", () => {
    const stack = useFakeStack();

    it("are reported without blaming a property, because the engine would print its value, secret or not", async () => {
        const segment = segmentProvider(stack.run);
        const { failures } = await segment.check({}, { name: "Launch", prompt: { secret: "brief" }, promt: "brief" });
        expect(failures).to.deep.equal([
            { property: "", reason: "promt is not a property of ClassifySegment; did you mean prompt?" },
            { property: "", reason: "prompt must be a string" },
        ]);
    });

    it("are reported for a completion in the same form", async () => {
        const { failures } = await completionProvider(stack.run).check({}, { segmentIds: [61, "62"] });
        expect(failures).to.deep.equal([
            { property: "", reason: "segmentIds[1] must be a segment ID, a whole number above zero" },
        ]);
    });
});

describe("an error of create or update", () => {
    it("has what the engine needs to save the resource as unfinished", () => {
        const properties = { __provider: "text", segmentId: 61 };
        const unfinished = initError(new UnfinishedError("61", { segmentId: 61 }, error), { __provider: "text" });
        expect(unfinished).to.deep.include({ id: "61", properties, reasons: [error.message], message: error.message });
    });
});

describe("an error of any other call", () => {
    it("shows no stack in the form in which Pulumi's SDK prints it", () => {
        const shown = withoutStack(error);

        expect(`${shown}: ${shown.stack}`).to.equal(`pulumi-classify: ${error.message}`);
        expect(shown.message).to.equal(error.message);
        expect(shown.cause).to.equal(error);
    });
});
