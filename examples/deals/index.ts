import * as pulumi from "@pulumi/pulumi";
import * as classify from "pulumi-classify";
import { activationList, writeActivationFile } from "./activationList";

const config = new pulumi.Config();
const target = { dsp: config.require("dsp"), seat: config.require("seat") };
const file = "activation-list.csv";

/** The stack of the same name in the project that declares the segments: `acme/classify-demo/production`. */
const campaign = new pulumi.StackReference(
    `${pulumi.getOrganization()}/${config.require("campaignProject")}/${pulumi.getStack()}`,
);

/** Fails while a segment is building: a deal on an incomplete segment cannot be withdrawn. */
const segments = classify.requireComplete(campaign.requireOutput("segments"));

/** One row for each deal to activate. */
export const activations = segments.apply((complete) => activationList(complete, target));

// Activating a segment to get its deal ID is not part of pulumi-classify. If your DSP or Classify gives you an API for it, call
// it here: a dynamic resource per row, with the segment ID as an input. A rebuilt segment has a new ID, so the preview shows that
// the deal is re-issued.

/** The same rows as a CSV file, for activation by hand. Written by `pulumi up`, not by a preview. */
export const activationFile = activations.apply((rows) => {
    if (!pulumi.runtime.isDryRun()) {
        writeActivationFile(file, rows);
    }
    return file;
});
