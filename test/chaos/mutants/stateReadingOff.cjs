// As if the shared state could not be read: no pending create of an earlier run is known.

const { join } = require("node:path");

const MODULE = "recovery/SharedState.js";
const { SharedState } = require(join(__dirname, "../../../dist", MODULE));

SharedState.prototype.read = () => Promise.resolve(undefined);
