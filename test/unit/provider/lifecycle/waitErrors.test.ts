import { expect } from "chai";
import { ApiError, type ApiFailure } from "../../../../provider/api/ApiError";
import { waitError } from "../../../../provider/lifecycle/waitErrors";

describe("the error of a wait that failed checks have ended", () => {
    function messageAfter(failure: ApiFailure, remedy?: string): string {
        const parts = { action: "read segment 61", reason: "Classify answered 4xx (GET …)" };
        const error = new ApiError(failure, remedy === undefined ? parts : { ...parts, remedy });
        return waitError(61, "urn", { kind: "gave-up", segment: undefined, error, waitedMs: 0 }, 1).message;
    }

    it("says what to correct for a lasting failure, and that the next up resumes", () => {
        const message = messageAfter("unauthorized", "Set the key in one of two places.");

        expect(message).to.include("and the status checks failed: Classify answered 4xx (GET …).");
        expect(message).to.include(
            "Set the key in one of two places. Then run `pulumi up` again to resume; the state is kept.",
        );
    });

    it("says that a transient failure lasted too long", () => {
        const message = messageAfter("network", "Nothing is lost. Run `pulumi up` again.");

        expect(message).to.include("the status checks failed for too long: ");
        expect(message).to.match(/4xx \(GET …\)\. Nothing is lost. Run `pulumi up` again\. \[build-unreachable]$/);
    });

    it("has its own remedy where the one of the failure would rebuild the segment", () => {
        const message = messageAfter("rejected", "Correct the definition.");

        expect(message).to.include("Remove the cause named above. Then run `pulumi up` again");
        expect(message).not.to.include("Correct");
    });
});
