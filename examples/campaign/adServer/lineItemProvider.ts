import { randomUUID } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type * as pulumi from "@pulumi/pulumi";

/** A line item with all values known, as the engine passes it to the provider. */
export interface LineItemProperties {
    readonly server: string;
    readonly flight: string;
    readonly segmentId: number;
    readonly starts: string;
    readonly ends: string;
    readonly dailyBudget: number;
}

type StoredLineItem = Omit<LineItemProperties, "server">;

/** Creates, updates and deletes line items. A rebuilt audience updates its line item in place. */
export const lineItemProvider: pulumi.dynamic.ResourceProvider<LineItemProperties, LineItemProperties> = {
    create: (inputs) => {
        const id = randomUUID();
        save(id, inputs);
        return Promise.resolve({ id, outs: inputs });
    },
    update: (id, _olds, news) => {
        save(id, news);
        return Promise.resolve({ outs: news });
    },
    delete: (id, { server }) => {
        edit(server, (lineItems) => lineItems.delete(id));
        return Promise.resolve();
    },
};

function save(id: string, { server, flight, segmentId, starts, ends, dailyBudget }: LineItemProperties): void {
    edit(server, (lineItems) => lineItems.set(id, { flight, segmentId, starts, ends, dailyBudget }));
}

/** Synchronous, because the engine creates several line items at a time. */
function edit(server: string, change: (lineItems: Map<string, StoredLineItem>) => void): void {
    const lineItems = new Map(Object.entries(readLineItems(server)));
    change(lineItems);
    mkdirSync(dirname(server), { recursive: true });
    writeFileSync(server, `${JSON.stringify(Object.fromEntries(lineItems), undefined, 4)}\n`);
}

function readLineItems(server: string): Record<string, StoredLineItem> {
    try {
        return JSON.parse(readFileSync(server, "utf8")) as Record<string, StoredLineItem>;
    } catch (error) {
        if (error instanceof Error && "code" in error && error.code === "ENOENT") {
            return {};
        }
        throw error;
    }
}
