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
    /** For all days and audiences, in the account's currency. */
    budget: number;
    /** The audiences, by the name of their line item. */
    audiences: Readonly<Record<string, ClassifySegment>>;
}

const dayMs = 24 * 60 * 60 * 1000;

/** A part of a campaign: one line item per audience, with equal shares of the budget. */
export class Flight extends pulumi.ComponentResource {
    /** The daily budget of each line item. */
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
