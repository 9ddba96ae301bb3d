// A dynamic provider as Pulumi's documentation teaches it: a class in the program, with the HTTP client in its closure.
const pulumi = require("@pulumi/pulumi");
const axios = require("axios");
const { definitions } = require("./definitions");

class SegmentProvider {
    async create(inputs) {
        const response = await axios.post(
            `${process.env.CLASSIFY_BASE_URL}/v1/clsfy/segment-requests`,
            {
                name: inputs.name,
                prompt: inputs.prompt,
                example_urls: inputs.exampleUrls,
                block_tlds: inputs.blockTlds,
            },
            { headers: { "X-API-Key": process.env.CLASSIFY_API_KEY } },
        );
        const { id, status, created_date, processed_date } = response.data;
        return {
            id: String(id),
            outs: { ...inputs, segmentId: id, status, createdDate: created_date, processedDate: processed_date },
        };
    }

    async diff(id, olds, news) {
        const replaces = ["name", "prompt", "exampleUrls", "blockTlds"].filter(
            (key) => JSON.stringify(olds[key]) !== JSON.stringify(news[key]),
        );
        return { changes: replaces.length > 0, replaces };
    }

    async read(id, props) {
        const response = await axios.get(`${process.env.CLASSIFY_BASE_URL}/v1/clsfy/segment-requests/${id}`, {
            headers: { "X-API-Key": process.env.CLASSIFY_API_KEY },
        });
        const { status, processed_date } = response.data;
        return { id, props: { ...props, status, processedDate: processed_date } };
    }
}

class Segment extends pulumi.dynamic.Resource {
    constructor(name, args) {
        const outputs = { segmentId: undefined, status: undefined, createdDate: undefined, processedDate: undefined };
        super(new SegmentProvider(), name, { ...outputs, ...args });
    }
}

definitions.forEach((definition, index) => {
    new Segment(`segment-${index}`, { ...definition, waitForCompletion: false });
});
