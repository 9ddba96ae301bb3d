import { typeTokens } from "../engine/typeTokens";

/**
 * How the resources of this package name their providers. The text is what a dynamic provider stores as `__provider`, twice
 * for each resource: so it is one line, the same for all, and never changes. All else is ordinary code that it reaches by
 * the package's name.
 */
export interface DynamicProvider {
    readonly type: string;
    readonly text: string;
}

export const segmentProvider: DynamicProvider = {
    type: typeTokens.segment,
    text: 'exports.handler=require("pulumi-classify/dynamic").segment',
};

export const completionProvider: DynamicProvider = {
    type: typeTokens.completion,
    text: 'exports.handler=require("pulumi-classify/dynamic").completion',
};
