import type { Properties } from "../engine/properties";
import type { Row } from "../engine/Row";
import { ClassifyError } from "../errors/ClassifyError";
import { isReference } from "./segmentState";

/**
 * What it means that the account does not have a segment: one that the state knows is gone, which a refresh records; one
 * that `ClassifySegment.get` names was never there. Pulumi's SDK would hand out empty outputs for the latter.
 */
export function reportMissing(id: string, props: Properties, row: Row): void {
    const isFirstRead = props["name"] === undefined;
    if (isFirstRead) {
        throw new ClassifyError({
            code: "api-not-found",
            action: `read segment ${id}`,
            reason: "it does not exist in this account",
            remedy: "Check the segment ID and that the API key belongs to the account that owns it.",
        });
    }
    row.warn(
        `segment ${id} is no longer in this account. If the API key was changed to another account's, set the right one ` +
            (isReference(props)
                ? "again; otherwise refer to another segment"
                : "before the next `pulumi up`, which would build the segment anew"),
    );
}
