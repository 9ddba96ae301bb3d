// The same segments as one library of our plugin.
const classify = require("pulumi-classify/native");
const { definitions } = require("./definitions");

new classify.SegmentLibrary("library", { definitions, waitForCompletion: false });
