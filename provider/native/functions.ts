import * as pulumi from "@pulumi/pulumi";
import { functionTokens } from "../faces/plugin/schema/tokens";
import type { ListSegmentsArgs } from "../program/accountFunctions";
import type { SegmentRecord } from "../segment/Segment";

/**
 * Reads one segment of the account while the program runs.
 *
 * In a preview that does not know the inputs of the provider yet, for example an `apiKey` that another resource creates, the
 * properties of the segment are unknown.
 *
 * @param id the segment ID, as a number or a text
 * @param opts Pulumi's options; `provider` names the account
 * @throws if the segment does not exist, the key is missing or wrong, or Classify cannot be reached
 */
export async function getSegment(id: number | string, opts: pulumi.InvokeOptions = {}): Promise<SegmentRecord> {
    const result: unknown = await pulumi.runtime.invoke(functionTokens.getSegment, { id }, opts);
    return isEmpty(result) ? notKnownYet : (result as SegmentRecord);
}

/**
 * Lists segments of the account while the program runs, as the API orders them.
 *
 * In a preview that does not know the inputs of the provider yet, for example an `apiKey` that another resource creates, the
 * list is empty.
 *
 * @param args which segments to list; every one when nothing is given
 * @param opts Pulumi's options; `provider` names the account
 * @throws if the key is missing or wrong, or Classify cannot be reached
 */
export async function listSegments(
    args: ListSegmentsArgs = {},
    opts: pulumi.InvokeOptions = {},
): Promise<SegmentRecord[]> {
    const result: unknown = await pulumi.runtime.invoke(functionTokens.listSegments, { ...args }, opts);
    return isEmpty(result) ? [] : (result as { segments: SegmentRecord[] }).segments;
}

/** The engine answers with nothing, without a call of the provider, if it cannot configure it because inputs are unknown. */
function isEmpty(result: unknown): boolean {
    return Object.keys(result ?? {}).length === 0;
}

/** Pulumi's placeholder for a value that is known only during the update. */
const unknown = pulumi.unknown as never;

const notKnownYet: SegmentRecord = {
    id: unknown,
    name: unknown,
    status: unknown,
    createdDate: unknown,
    processedDate: unknown,
};
