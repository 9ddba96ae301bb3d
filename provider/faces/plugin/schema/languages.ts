const readme = `# Classify for Pulumi

Generated from the schema of the plugin \`pulumi-resource-classify\` by \`npm run sdk\`. Do not edit these files.

Declares contextual segments of Classify as Pulumi resources. The plugin comes with the npm package \`pulumi-classify\`.
`;

/** What each code generator needs besides the schema. */
export const languages = {
    python: {
        packageName: "pulumi_classify",
        pythonRequires: ">=3.10",
        requires: { pulumi: ">=3.200.0,<4.0.0" },
        pyproject: { enabled: true },
        readme,
    },
    go: { importBasePath: "pulumi-classify/sdk/go/classify" },
} as const;
