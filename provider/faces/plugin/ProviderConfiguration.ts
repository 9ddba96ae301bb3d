import {
    CheckFailure,
    CheckResponse,
    ConfigureResponse,
    type CheckRequest,
    type ConfigureRequest,
    type DiffRequest,
    type DiffResponse,
} from "@pulumi/pulumi/proto/provider_pb";
import type { ProviderProcess } from "../../lifecycle/ProviderProcess";
import { configurationFailures } from "./configurationFailures";
import { toDiffResponse } from "./diffResponse";
import { fromEngine, toEngine } from "./engineValues";
import { stackConfigOf } from "./stackConfigOf";

/** Stays encrypted in the state even where the stack's configuration has it in plain text. */
const secretKeys: ReadonlySet<string> = new Set(["apiKey"]);

/** The inputs of the provider itself: `classify:<key>` of the stack, or the arguments of an explicit provider. */
export class ProviderConfiguration {
    constructor(
        private readonly process: Pick<ProviderProcess, "configure">,
        private readonly environment: NodeJS.ProcessEnv,
    ) {}

    check(request: CheckRequest): CheckResponse {
        const inputs = fromEngine(request.getNews()).values;
        const failures = configurationFailures(inputs, this.environment);
        // None blames a property: the engine would print its value, and here it does not tell which values are secret.
        return new CheckResponse()
            .setInputs(toEngine(inputs, secretKeys))
            .setFailuresList(failures.map((reason) => new CheckFailure().setReason(reason)));
    }

    /** Another key or another address is no other account: nothing is ever rebuilt because of them. */
    diff(request: DiffRequest): DiffResponse {
        const olds = fromEngine(request.getOldInputs()).values;
        const news = fromEngine(request.getNews()).values;
        const updates = [...new Set([...Object.keys(olds), ...Object.keys(news)])].filter(
            (key) => JSON.stringify(olds[key]) !== JSON.stringify(news[key]),
        );
        return toDiffResponse({ hasChanges: updates.length > 0, replaces: [], updates }, olds, news);
    }

    configure(request: ConfigureRequest): ConfigureResponse {
        this.process.configure(stackConfigOf(fromEngine(request.getArgs()).values));
        return new ConfigureResponse().setAcceptsecrets(true).setSupportspreview(true);
    }
}
