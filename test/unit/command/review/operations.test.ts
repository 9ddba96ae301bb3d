import { expect } from "chai";
import { effectOf } from "../../../../provider/command/review/Preview";
import { reviewPreview } from "../../../../provider/command/review/reviewPreview";
import { preview, step } from "../support/previews";

/** `StepOps` of the engine, in pkg/resource/deploy/step.go of Pulumi 3.259, and the two that the list lacks. */
const operations =
    "same create update delete replace create-replacement delete-replaced read read-replacement refresh discard " +
    "discard-replaced remove-pending-replace import import-replacement diff extend-parameterize";

describe("an operation of the engine", () => {
    for (const op of operations.split(" ")) {
        it(`has an effect in a review: ${op}`, () => {
            expect(effectOf({ op })).not.to.equal(undefined);
        });
    }

    it("is not looked for among the properties of every object", () => {
        expect(effectOf({ op: "constructor" })).to.equal(undefined);
    });

    it("is counted by its name if this version does not know it, and as a replacement if it imports another resource", () => {
        const type = "aws:s3/bucket:Bucket";
        const { others } = reviewPreview(
            preview(
                step("transmogrify", { type, name: "a" }),
                step("import-replacement", { type, name: "b" }),
                step("delete-replaced", { type, name: "b" }),
                step("import", { type, name: "c" }),
            ),
        );

        expect(others).to.deep.equal({ import: 1, replace: 1, transmogrify: 1 });
    });
});
