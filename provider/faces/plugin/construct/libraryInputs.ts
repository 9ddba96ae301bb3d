import { readDefinitionFolder } from "../../../definitions/readDefinitionFolder";
import { hidden } from "../../../engine/hiddenProperties";
import type { Properties } from "../../../engine/properties";
import { ClassifyError } from "../../../errors/ClassifyError";
import { isUnknown, secret, withoutSecret } from "../engineValues";

/** What a program asks of a `SegmentLibrary`. Values of definitions stay as the engine has them: secret or unknown. */
export interface LibraryInputs {
    /** Inputs of the segments by key; undefined where a preview does not know which segments there are. */
    readonly members: ReadonlyMap<string, Properties> | undefined;
    readonly isAwaited: boolean;
}

const inputNames: readonly string[] = ["definitions", "folder", "defaults", "waitForCompletion"];

/** @throws `ClassifyError` for inputs that say nothing, or two things, about the segments */
export function libraryInputs(name: string, inputs: Properties): LibraryInputs {
    const unusable = (reason: string, remedy: string) =>
        new ClassifyError({ code: "bad-definition", action: `declare the library "${name}"`, reason, remedy });
    const wrong = Object.keys(inputs).find((key) => !inputNames.includes(key));
    if (wrong !== undefined) {
        throw unusable(`${wrong} is not a property of SegmentLibrary`, `It takes ${inputNames.join(", ")}`);
    }
    const { definitions, folder } = inputs;
    if ((definitions === undefined) === (folder === undefined)) {
        throw unusable("it needs definitions or a folder, and not both", "Set one of the two");
    }
    const waits = withoutSecret(inputs["waitForCompletion"]).value;
    const isAwaited = waits !== false;
    const source = withoutSecret(definitions ?? folder);
    const defaults = withoutSecret(inputs["defaults"]);
    if (isUnknown(source.value) || isUnknown(defaults.value)) {
        return { members: undefined, isAwaited };
    }
    const found =
        typeof source.value === "string" && folder !== undefined ? readDefinitionFolder(source.value) : source.value;
    if (!isRecord(found)) {
        throw unusable("its definitions are not a map", "Write each segment under a key of its own");
    }
    const isSecret = source.isSecret || defaults.isSecret;
    const members = Object.entries(found).map(([key, raw]): [string, Properties] => {
        const definition = withoutSecret(raw);
        if (!isRecord(definition.value)) {
            throw unusable(
                `the definition of "${key}" is not a map`,
                "Write the properties of the segment under its key",
            );
        }
        const member = {
            ...(isRecord(defaults.value) ? defaults.value : {}),
            ...definition.value,
            waitForCompletion: false,
            [hidden.awaited]: true,
        };
        return [key, isSecret || definition.isSecret ? allSecret(member) : member];
    });
    return { members: new Map(members), isAwaited };
}

function isRecord(value: unknown): value is Properties {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}

function allSecret(member: Properties): Properties {
    return Object.fromEntries(Object.entries(member).map(([key, value]) => [key, secret(value)]));
}
