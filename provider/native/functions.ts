import * as pulumi from "@pulumi/pulumi";
import { functionTokens } from "../faces/plugin/schema/tokens";
import type { ListSegmentsArgs } from "../program/accountFunctions";
import type { SegmentRecord } from "../segment/Segment";

/**
 * Reads one segment of the account while the program runs.
 *
 * @param id the segment ID, as a number or a text
 * @param opts Pulumi's options; `provider` names the account
 * @throws if the segment does not exist, the key is missing or wrong, or Classify cannot be reached
 */
export function getSegment(id: number | string, opts: pulumi.InvokeOptions = {}): Promise<SegmentRecord> {
    return pulumi.runtime.invoke(functionTokens.getSegment, { id }, opts);
}

/**
 * Lists segments of the account while the program runs, as the API orders them.
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
    return (result as { segments: SegmentRecord[] }).segments;
}
