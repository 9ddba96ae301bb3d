const classify = require("pulumi-classify");
const { definitions } = require("./definitions");

definitions.forEach((definition, index) => {
    new classify.ClassifySegment(`segment-${index}`, { ...definition, waitForCompletion: false });
});
