const pulumi = require("@pulumi/pulumi");

const config = new pulumi.Config("bench");

/** The same definitions for every side; with `bench:changed` the first one asks for something else. */
exports.definitions = Array.from({ length: config.requireNumber("segments") }, (_, index) => ({
    name: `Audience ${index + 1}`,
    prompt:
        `People of audience ${index + 1} who compare prices, read reviews and ask their neighbours before they buy ` +
        `equipment for house, garden and driveway` +
        (index === 0 && config.getBoolean("changed") ? ", and rent it now and then" : ""),
    exampleUrls: [`https://reviews.example/audience-${index + 1}`, `https://prices.example/audience-${index + 1}`],
    blockTlds: ["craftsman.com", "husqvarna.com"],
}));
