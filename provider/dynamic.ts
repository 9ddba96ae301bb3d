/**
 * What the program text in every state file calls: `require("pulumi-classify/dynamic").segment()`, or `completion()`. States live for years,
 * so this entry keeps its name and its exports in every later version.
 */
import type * as pulumi from "@pulumi/pulumi";
import { CompletionProvider } from "./lifecycle/completion/CompletionProvider";
import { type ProviderProcess, startProviderProcess } from "./lifecycle/ProviderProcess";
import { SegmentProvider } from "./lifecycle/SegmentProvider";

let started: ProviderProcess | undefined;

/** The provider of `ClassifySegment`. */
export function segment(): pulumi.dynamic.ResourceProvider {
    return new SegmentProvider(providerProcess());
}

/** The provider of `SegmentCompletion`. */
export function completion(): pulumi.dynamic.ResourceProvider {
    return new CompletionProvider(providerProcess());
}

function providerProcess(): ProviderProcess {
    started ??= startProviderProcess(process.argv[2], process.env);
    return started;
}
