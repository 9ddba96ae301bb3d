// After a lost answer the account is not searched: the request is sent again at once.

const { join } = require("node:path");

const MODULE = "lifecycle/create/awaitLostSegment.js";
const search = require(join(__dirname, "../../../dist", MODULE));

search.awaitLostSegment = () => Promise.resolve(undefined);
