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

/** Nothing passes while one of them is still building: a deal on half of a segment cannot be taken back. */
const segments = classify.requireComplete(campaign.requireOutput("segments"));

/** One row for each deal to activate. */
export const activations = segments.apply((complete) => activationList(complete, target));

// Activating a segment, and so getting its deal ID, is not part of pulumi-classify. Where your DSP or Classify gives you an
// API for it, its call belongs here: a dynamic resource for each row, with the segment ID as an input. A rebuilt segment
// has a new ID, and the resource then shows in the preview that its deal is re-issued.

/** The same as a file, for those who activate by hand; written by `pulumi up`, not by a preview. */
export const activationFile = activations.apply((rows) => {
    if (!pulumi.runtime.isDryRun()) {
        writeActivationFile(file, rows);
    }
    return file;
});
