import * as pulumi from "@pulumi/pulumi";
import type { ClassifySegment } from "pulumi-classify";
import { LineItem } from "./adServer/LineItem";

export interface FlightArgs {
    /** The ad server's file. */
    server: string;
    /** First day, ISO 8601. */
    starts: string;
    /** Last day, ISO 8601. */
    ends: string;
    /** For all days and audiences together, in the account's currency. */
    budget: number;
    /** Who sees the ads, by the name the line item gets. */
    audiences: Readonly<Record<string, ClassifySegment>>;
}

const dayMs = 24 * 60 * 60 * 1000;

/** A stretch of a campaign: one line item for each audience, and the budget shared evenly. */
export class Flight extends pulumi.ComponentResource {
    /** What each line item may spend a day. */
    readonly dailyBudget: number;

    constructor(name: string, args: FlightArgs, opts?: pulumi.ComponentResourceOptions) {
        super("example:campaign:Flight", name, {}, opts);
        const { server, starts, ends, budget } = args;
        const audiences = Object.entries(args.audiences);
        const days = (Date.parse(ends) - Date.parse(starts)) / dayMs + 1;
        this.dailyBudget = Math.floor(budget / days / audiences.length);
        for (const [audience, { segmentId }] of audiences) {
            new LineItem(
                `${name}-${audience}`,
                { server, flight: name, segmentId, starts, ends, dailyBudget: this.dailyBudget },
                { parent: this },
            );
        }
        this.registerOutputs({ dailyBudget: this.dailyBudget });
    }
}
