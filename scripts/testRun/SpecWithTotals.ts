import { writeFileSync } from "node:fs";
import { type MochaOptions, reporters, type Runner } from "mocha";

/** Mocha's usual report on the terminal; the totals also go to the file named by the reporter option `totals`. */
class SpecWithTotals extends reporters.Spec {
    constructor(runner: Runner, options: MochaOptions) {
        super(runner, options);
        const { totals } = options.reporterOptions as { readonly totals: string };
        runner.once("end", () => {
            writeFileSync(totals, JSON.stringify({ passed: this.stats.passes, failed: this.stats.failures }));
        });
    }
}

// Mocha takes a reporter only as the module itself.
export = SpecWithTotals;
