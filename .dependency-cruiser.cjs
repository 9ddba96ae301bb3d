// The layers of provider/, bottom-up, as ARCHITECTURE.md explains them: a folder imports from itself and from those that
// stand before it.
const layers = [
    "time",
    "errors",
    "segment",
    "config",
    "api",
    "engine",
    "waiting",
    "journal",
    "recovery",
    "definitions",
    "lifecycle",
    "faces",
    "program",
    "native",
    "testing",
    "command",
];

const upwardImports = layers.map((layer, index) => ({
    name: `${layer}-imports-what-is-above-it`,
    severity: "error",
    from: { path: `^provider/${layer}/` },
    to: { path: `^provider/(?!(${layers.slice(0, index + 1).join("|")})/)` },
}));

module.exports = {
    forbidden: [
        ...upwardImports,
        { name: "cycle", severity: "error", from: {}, to: { circular: true } },
        {
            name: "folder-without-a-layer",
            severity: "error",
            from: {
                path: "^provider/",
                pathNot: `^provider/(${layers.join("|")})/|^provider/(index|dynamic|native|testing)\\.ts$`,
            },
            to: {},
        },
        {
            name: "command-loads-pulumi",
            comment: "The command starts without Pulumi's SDK, which takes most of a second to load.",
            severity: "error",
            from: { path: "^provider/command/" },
            to: { path: "@pulumi/pulumi", reachable: true },
        },
        {
            name: "command-imports-the-lifecycle",
            comment: "The command never builds a segment: only a provider that the engine calls does.",
            severity: "error",
            from: { path: "^provider/command/" },
            to: { path: "^provider/(lifecycle|journal)/" },
        },
        ...["dynamic", "plugin"].map((face) => ({
            name: `${face}-face-imports-another`,
            severity: "error",
            from: { path: `^provider/faces/${face}/` },
            to: { path: `^provider/faces/(?!${face}/)[^/]+/` },
        })),
        {
            name: "package-imports-what-is-not-published",
            severity: "error",
            from: { path: "^provider/" },
            to: { path: "^(emulator|scripts|test|bench|examples|page)/" },
        },
        {
            name: "page-imports-what-a-browser-cannot-run",
            comment: "The page shares the form of its data and the words for durations; types may come from anywhere.",
            severity: "error",
            from: { path: "^page/" },
            to: {
                path: "^provider/(?!time/duration\\.ts$)|^(emulator|scripts|test|bench|examples)/",
                dependencyTypesNot: ["type-only"],
            },
        },
        {
            name: "undeclared-package",
            severity: "error",
            from: { path: "^provider/" },
            to: {
                dependencyTypes: ["npm-dev", "npm-no-pkg", "npm-unknown", "unknown"],
                pathNot: "@pulumi/pulumi|@grpc/grpc-js|google-protobuf",
            },
        },
    ],
    options: {
        doNotFollow: { path: "node_modules" },
        tsPreCompilationDeps: true,
        tsConfig: { fileName: "tsconfig.json" },
    },
};
