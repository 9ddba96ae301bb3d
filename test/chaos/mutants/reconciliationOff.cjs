// As if a POST whose answer was lost had never been made: nothing is looked up.

const { join } = require("node:path");

const MODULE = "lifecycle/create/awaitLostSegment.js";
const search = require(join(__dirname, "../../../dist", MODULE));

search.awaitLostSegment = () => Promise.resolve(undefined);
