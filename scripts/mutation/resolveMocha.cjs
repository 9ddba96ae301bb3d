// Loaded before Stryker: its Mocha runner requires Mocha's files without their extension, which since Mocha 12 is .cjs.
// Goes when the runner's peer range says that it knows Mocha 12.
require.extensions[".cjs"] ??= require.extensions[".js"];
