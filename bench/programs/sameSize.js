// An empty provider whose state is as large as ours: the same outputs, hidden inputs and type, a text as long, and the same
// short stack traces.
const { dirname, join } = require("node:path");
const pulumi = require("@pulumi/pulumi");
const { definitions } = require("./definitions");

const ours = dirname(require.resolve("pulumi-classify/package.json"));
const { shortenStackTraces } = require(join(ours, "dist", "program", "shortenStackTraces.js"));
shortenStackTraces();

const type = "pulumi-nodejs:dynamic/classifySegment:ClassifySegment";
const text = "exports.handler=require(process.env.BENCH_PROVIDER).handler";

class Empty extends pulumi.CustomResource {
    constructor(name, args) {
        const outputs = { segmentId: undefined, status: undefined, createdDate: undefined, processedDate: undefined };
        const urn = `${pulumi.getStack()}::${pulumi.getProject()}::::${name}`;
        super(type, name, { ...outputs, ...args, __urn: urn, __provider: text });
    }
}

definitions.forEach((definition, index) => {
    new Empty(`segment-${index}`, { ...definition, waitForCompletion: false });
});
