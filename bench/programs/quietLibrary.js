const classify = require("pulumi-classify");
const { definitions } = require("./definitions");

new classify.SegmentLibrary("library", { definitions, waitForCompletion: false });
