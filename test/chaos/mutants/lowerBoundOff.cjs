// As if a request could have built a segment that is older than itself: every segment of the name is a candidate.

const { join } = require("node:path");

const MODULE = "recovery/lostRequest.js";
const lostRequest = require(join(__dirname, "../../../dist", MODULE));

const { possibleSegments } = lostRequest;
lostRequest.possibleSegments = (request, ...others) => possibleSegments({ ...request, sentAfter: 0 }, ...others);
