import { PolicyPack } from "@pulumi/policy";
import { exampleUrlsNotBlocked, promptIsUseful, requiredBlocklist } from "./segmentPolicies";
import { librarySegmentsProtected, segmentsPerStack } from "./stackPolicies";

new PolicyPack("classify-segments", {
    enforcementLevel: "mandatory",
    policies: [promptIsUseful, requiredBlocklist, exampleUrlsNotBlocked, segmentsPerStack, librarySegmentsProtected],
});
