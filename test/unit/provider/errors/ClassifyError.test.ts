import { expect } from "chai";
import { asClassifyError } from "../../../../provider/errors/asClassifyError";
import { ClassifyError } from "../../../../provider/errors/ClassifyError";

describe("an error of this package", () => {
    it("says action, reason and remedy in sentences, and ends in its code", () => {
        const error = new ClassifyError({
            code: "bad-id",
            action: 'read segment "x"',
            reason: "a segment ID is a number",
            remedy: 'Write it like "61"',
        });
        expect(error.message).to.equal(
            'could not read segment "x": a segment ID is a number. Write it like "61". [bad-id]',
        );
    });

    it("keeps the end that a sentence already has", () => {
        const error = new ClassifyError({ code: "unexpected", action: "go on", reason: "why?" });
        expect(error.message).to.equal("could not go on: why? [unexpected]");
    });

    it("keeps its cause", () => {
        const cause = new Error("the cause");
        expect(new ClassifyError({ code: "unexpected", action: "go on", reason: "so", cause }).cause).to.equal(cause);
    });
});

describe("an unexpected fault", () => {
    it("is reported as a defect, with its message and a remedy", () => {
        const fault = new TypeError("x is not a function");
        const error = asClassifyError(fault, "create the segment");
        expect(error.code).to.equal("unexpected");
        expect(error.message).to.match(/could not create the segment: x is not a function\. .*run `pulumi up` again/i);
        expect(error.cause).to.equal(fault);
    });

    it("need not be an error", () => {
        expect(asClassifyError("a text", "go on").reason).to.equal("a text");
    });

    it("leaves errors of the family unchanged", () => {
        const error = new ClassifyError({ code: "bad-id", action: "go on", reason: "so" });
        expect(asClassifyError(error, "do something else")).to.equal(error);
    });
});
