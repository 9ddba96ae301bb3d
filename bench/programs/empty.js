/** A dynamic provider that asks nobody: it makes up the hidden input and the outputs of a segment. */
exports.handler = () => ({
    check: async (olds, inputs) => ({ inputs: { __asked: "mig0aaaa-AbCdEfGhIjKl", ...inputs } }),
    create: async ({ __asked, ...inputs }) => ({
        id: "61",
        outs: { ...inputs, segmentId: 61, status: "pending", createdDate: "2026-01-01T00:00:00Z" },
    }),
});
