// As if a POST whose answer was lost had never been made: nothing is looked up.

const { join } = require("node:path");
const search = require(join(__dirname, "../../../dist/lifecycle/create/searchResult.js"));

search.searchResult = () => Promise.resolve(undefined);
