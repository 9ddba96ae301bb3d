/**
 * What the program text in every state file calls: `require("pulumi-classify/dynamic").segment()`, or `completion()`. States
 * live for years, so this entry keeps its name and its exports in every later version.
 */
import type * as pulumi from "@pulumi/pulumi";
import { watchForCancel } from "./engine/cancellation";
import { typeTokens } from "./engine/typeTokens";
import { DynamicProvider } from "./faces/dynamic/DynamicProvider";
import { CompletionLifecycle } from "./lifecycle/completion/CompletionLifecycle";
import { type ProviderProcess, startProviderProcess } from "./lifecycle/ProviderProcess";
import { SegmentLifecycle } from "./lifecycle/SegmentLifecycle";

let started: ProviderProcess | undefined;

/** The provider of `ClassifySegment`. */
export function segment(): pulumi.dynamic.ResourceProvider {
    const process = providerProcess();
    return new DynamicProvider(typeTokens.segment, new SegmentLifecycle(process), process);
}

/** The provider of `SegmentCompletion`. */
export function completion(): pulumi.dynamic.ResourceProvider {
    const process = providerProcess();
    return new DynamicProvider(typeTokens.completion, new CompletionLifecycle(process), process);
}

function providerProcess(): ProviderProcess {
    started ??= startProviderProcess(process.argv[2], process.env, watchForCancel());
    return started;
}
