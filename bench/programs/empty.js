/** A dynamic provider that asks nobody: it makes up the outputs of a segment. */
exports.handler = () => ({
    create: async (inputs) => ({
        id: "61",
        outs: { ...inputs, segmentId: 61, status: "pending", createdDate: "2026-01-01T00:00:00Z" },
    }),
});
