import * as pulumi from "@pulumi/pulumi";
import { lineItemProvider } from "./lineItemProvider";

/** What an ad server has to know to deliver ads to an audience. */
export interface LineItemArgs {
    /** The JSON file that stands in for an ad server, relative to this example's folder. */
    server: string;
    flight: string;
    /** The audience; the line item follows when the segment is rebuilt and gets another ID. */
    segmentId: pulumi.Input<number>;
    starts: string;
    ends: string;
    dailyBudget: number;
}

/**
 * A line item. A campaign's ad server has a provider of its own; this one keeps its line items in a JSON file, so that the
 * example runs on any machine.
 */
export class LineItem extends pulumi.dynamic.Resource {
    constructor(name: string, args: LineItemArgs, opts?: pulumi.CustomResourceOptions) {
        super(lineItemProvider, name, args, opts);
    }
}
