import * as pulumi from "@pulumi/pulumi";
import { expect } from "chai";
import path from "node:path";
import { loadSegmentDefinitions } from "../../../provider/program/loadSegmentDefinitions";
import { repositoryRoot } from "../../../scripts/repositoryRoot";

describe("loading definitions in a program", () => {
    it("gives what the files of the folder say", () => {
        const definitions = loadSegmentDefinitions(path.join(repositoryRoot, "examples", "library", "segments"));

        expect(definitions["trail-runners"]?.name).to.equal("Trail Runners");
    });

    it("fails with a message that Pulumi shows without a stack trace", () => {
        expect(() => loadSegmentDefinitions("segmnts")).to.throw(
            pulumi.RunError,
            'could not load the segment definitions in "segmnts"',
        );
    });
});
