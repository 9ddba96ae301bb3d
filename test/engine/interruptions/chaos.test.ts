import { expect } from "chai";
import { join } from "node:path";
import { repositoryRoot } from "../../../scripts/repositoryRoot";
import { drawPlans, faultKind, type Plan } from "../../chaos/plan";
import { runPlan } from "../../chaos/runPlan";

const once = { segments: ["Audience 1"], buildTimeMs: 100, keyIn: "environment", second: undefined } as const;

/** For each thing that keeps a segment from being built twice, a plan under which nothing else does. */
const plansOfMutants: Readonly<Record<string, Plan>> = {
    journalOff: {
        ...once,
        first: { kind: "kill", kill: "kill -9 of the provider process", moment: "POST under way, stored", nth: 1 },
    },
    guardOff: {
        ...once,
        first: {
            kind: "kill",
            kill: "kill -9 of the CLI, then another machine",
            moment: "POST under way, stored",
            nth: 1,
        },
    },
    reconciliationOff: {
        ...once,
        first: { kind: "api", fault: "POST: connection reset, stored", skip: 0, times: 1 },
    },
};

/** A small part of `npm run chaos`, and the proof that the harness can fail. */
describe("under random faults", () => {
    const seed = 11;

    for (const plan of [...drawPlans(seed, 2), ...Object.values(plansOfMutants)]) {
        const faults = [plan.first, plan.second].flatMap((strike) => (strike === undefined ? [] : faultKind(strike)));

        it(`no segment is lost or built twice: ${faults.join("; then ")}`, async () => {
            const { violations, output } = await runPlan(plan);

            expect(violations, `${JSON.stringify(plan)}\n${output}`).to.be.empty;
        });
    }

    it("the same seed draws the same plans, however many", () => {
        expect(drawPlans(seed, 3)).to.deep.equal(drawPlans(seed, 50).slice(0, 3));
        expect(drawPlans(seed, 3)).not.to.deep.equal(drawPlans(seed + 1, 3));
    });
});

describe("the chaos harness", () => {
    for (const [mutant, plan] of Object.entries(plansOfMutants)) {
        it(`finds a duplicate with the ${mutant.replace("Off", " switched off")}`, async () => {
            const mutation = join(repositoryRoot, "test", "chaos", "mutants", `${mutant}.cjs`);

            const { violations } = await runPlan(plan, { NODE_OPTIONS: `--require=${mutation}` });

            expect(violations.map(({ kind }) => kind)).to.include("duplicate");
        });
    }
});
