// As if no resource remembered the segments that it had before.

const { join } = require("node:path");

const MODULE = "lifecycle/create/takeBack.js";
const takeBack = require(join(__dirname, "../../../dist", MODULE));

takeBack.takeBack = () => Promise.resolve(undefined);
