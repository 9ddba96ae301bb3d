import * as pulumi from "@pulumi/pulumi";
import { lineItemProvider } from "./lineItemProvider";

/** The data an ad server needs to deliver ads to an audience. */
export interface LineItemArgs {
    /** The JSON file that stands in for an ad server, relative to this example's folder. */
    server: string;
    flight: string;
    /** The audience. When the segment is rebuilt, the line item gets the new ID. */
    segmentId: pulumi.Input<number>;
    starts: string;
    ends: string;
    dailyBudget: number;
}

/**
 * A line item. A real ad server has its own provider; this one keeps line items in a JSON file, so that the example runs on
 * any machine.
 */
export class LineItem extends pulumi.dynamic.Resource {
    constructor(name: string, args: LineItemArgs, opts?: pulumi.CustomResourceOptions) {
        super(lineItemProvider, name, args, opts);
    }
}
