// For our plugin and for the empty one, which serves the same types.
const classify = require("pulumi-classify/native");
const { definitions } = require("./definitions");

definitions.forEach((definition, index) => {
    new classify.ClassifySegment(`segment-${index}`, { ...definition, waitForCompletion: false });
});
