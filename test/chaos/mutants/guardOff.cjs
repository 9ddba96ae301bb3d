// As if there were no duplicate guard: every create may go ahead.

const { join } = require("node:path");
const guard = require(join(__dirname, "../../../dist/lifecycle/create/duplicateGuard.js"));

guard.guardAgainstDuplicates = () => undefined;
