// An empty provider whose state is as large as ours: the same outputs, hidden inputs and type, and a text as long.
const pulumi = require("@pulumi/pulumi");
const { definitions } = require("./definitions");

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
