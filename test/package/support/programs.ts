/** A program that uses each part of the public surface, with the types that its author would expect. */
export const typescriptProgram = `
import * as pulumi from "@pulumi/pulumi";
import * as classify from "pulumi-classify";

const buyers: classify.ClassifySegment = new classify.ClassifySegment(
    "snowblower-buyers",
    { name: "Snowblower Buyers", prompt: pulumi.secret("Homeowners"), blockTlds: ["craftsman.com"] },
    { customTimeouts: { create: "4h" } },
);
const library = new classify.SegmentLibrary("winter", {
    definitions: { "ski-weekends": { name: "Ski Weekends", exampleUrls: ["https://example.com/ski"] } },
    waitForCompletion: true,
});
const completion = new classify.SegmentCompletion("done", { segmentIds: [buyers.segmentId] });
const known = classify.ClassifySegment.get("known", buyers.id);

export const segmentId: pulumi.Output<number> = buyers.segmentId;
export const status: pulumi.Output<classify.SegmentStatus> = known.status;
export const segments: pulumi.Output<Record<string, classify.SegmentRecord>> = library.segments;
export const records: pulumi.Output<classify.SegmentRecord[]> = completion.segments;
export const strangers = pulumi
    .output(classify.listSegments({ status: "complete", name: "Somebody Else's" }))
    .apply((listed: classify.Segment[]) => listed.length);
`;

/** A program that uses the plugin of the package, with an explicit provider. */
export const nativeProgram = `
import * as pulumi from "@pulumi/pulumi";
import * as classify from "pulumi-classify/native";

const provider = new classify.Provider("account", { pollInterval: "200ms" });
const buyers = new classify.ClassifySegment("buyers", { name: "Buyers", prompt: "Homeowners" }, { provider });
const library = new classify.SegmentLibrary("winter", {
    definitions: { ski: { name: "Ski Weekends", prompt: "Families" } },
}, { providers: { classify: provider } });

export const segmentId: pulumi.Output<number> = buyers.segmentId;
export const keys: pulumi.Output<string[]> = library.segments.apply((segments) => Object.keys(segments));
`;

/** The same in few words, as an ECMAScript module. */
export const moduleProgram = `
import { ClassifySegment } from "pulumi-classify";
import * as classify from "pulumi-classify";

export const segmentId = new ClassifySegment("buyers", { name: "Buyers", prompt: "Homeowners" }).segmentId;
export const knows = Object.keys(classify).includes("SegmentLibrary");
`;

export const compilerOptions = {
    strict: true,
    target: "es2020",
    module: "nodenext",
    esModuleInterop: true,
    noEmitOnError: true,
    types: ["node"],
};

/** A unit test of a program, with the types that its author would expect. */
export const typescriptTest = `
import * as pulumi from "@pulumi/pulumi";
import * as classify from "pulumi-classify";
import { classifyMocks, ClassifyMocksArgs } from "pulumi-classify/testing";

const args: ClassifyMocksArgs = { statuses: { "Ski Weekends": "processing" } };
const mocks: pulumi.runtime.Mocks = classifyMocks(args);
void pulumi.runtime.setMocks(mocks, "campaign", "test");

const library = new classify.SegmentLibrary("winter", {
    definitions: { "ski-weekends": { name: "Ski Weekends", prompt: "Families" } },
});
library.segments.apply((segments) => console.log(JSON.stringify(segments)));
`;
