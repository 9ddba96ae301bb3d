// After a lost answer the account is not searched: the request is sent again at once.

const { join } = require("node:path");
const search = require(join(__dirname, "../../../dist/lifecycle/create/awaitLostSegment.js"));

search.awaitLostSegment = () => Promise.resolve(undefined);
