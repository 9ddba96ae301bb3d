import { runCommand } from "../../../../../provider/command/runCommand";
import { type Json, stackExport } from "../../../provider/support/stackExports";
import { type TestContext, testContext } from "../../support/testContext";
import { FakePulumi } from "./FakePulumi";

/** When the clock of every scene starts, and the state was last saved. */
export const startOfScene = testContext().clock.now();

/** A stack that a killed run left, and the account. */
export class RecoverScene {
    readonly pulumi: FakePulumi;
    readonly context: TestContext;

    constructor(resources: readonly Json[], operations: readonly Json[], environment?: NodeJS.ProcessEnv) {
        this.pulumi = new FakePulumi(stackExport(startOfScene, resources, operations));
        this.context = testContext({
            runPulumi: this.pulumi.run,
            ...(environment === undefined ? {} : { environment }),
        });
    }

    /** Runs the command and gives its exit code. */
    async recover(...args: string[]): Promise<number> {
        return runCommand(["recover", ...args], this.context);
    }

    get out(): string {
        return this.context.out.text;
    }

    get err(): string {
        return this.context.err.text;
    }

    json(): Json {
        return JSON.parse(this.out) as Json;
    }
}
