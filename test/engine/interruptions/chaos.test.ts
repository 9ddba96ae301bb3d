import { expect } from "chai";
import { join } from "node:path";
import { repositoryRoot } from "../../../scripts/repositoryRoot";
import { type MutantRun, mutantRuns, plansOfConditions, plansOfPlugin } from "../../chaos/fixedPlans";
import { drawPlans } from "../../chaos/plan/drawPlans";
import { conditionsOf, faultKind, type Plan } from "../../chaos/plan/Plan";
import { runPlan } from "../../chaos/runPlan";
import type { Face } from "../../chaos/segmentProgram";

function inWords(plan: Plan): string {
    const faults = [plan.first, plan.second].flatMap((strike) => (strike === undefined ? [] : faultKind(strike)));
    return [faults.join(", then "), ...conditionsOf(plan)].join("; ");
}

/** A small part of `npm run chaos`. */
describe("under random faults", () => {
    const seed = 11;

    for (const plan of [...drawPlans(seed, 2), ...plansOfConditions]) {
        it(`no segment is lost or built twice: ${inWords(plan)}`, async () => {
            const { violations, output } = await runPlan(plan);

            expect(violations, `${JSON.stringify(plan)}\n${output}`).to.be.empty;
        });
    }

    for (const plan of plansOfPlugin) {
        it(`no segment of the plugin is lost or built twice: ${inWords(plan)}`, async () => {
            const { violations, isStruck, output } = await runPlan(plan, { face: "plugin" });

            expect(violations, `${JSON.stringify(plan)}\n${output}`).to.be.empty;
            expect(isStruck, output).to.be.true;
        });
    }

    it("the same seed draws the same plans, however many", () => {
        expect(drawPlans(seed, 3)).to.deep.equal(drawPlans(seed, 50).slice(0, 3));
        expect(drawPlans(seed, 3)).not.to.deep.equal(drawPlans(seed + 1, 3));
    });
});

/** The proof that the harness can fail. */
describe("the chaos harness", () => {
    async function kindsFound({ mutants, plan }: MutantRun, face: Face): Promise<string[]> {
        const files = mutants.map((mutant) => join(repositoryRoot, "test", "chaos", "mutants", `${mutant}.cjs`));
        const env = { NODE_OPTIONS: files.map((file) => `--require=${file}`).join(" ") };
        return (await runPlan(plan, { face, env })).violations.map(({ kind }) => kind);
    }

    for (const run of mutantRuns) {
        it(`finds a ${run.finds} with ${run.mutants.join(" and ")}: ${inWords(run.plan)}`, async () => {
            expect(await kindsFound(run, "dynamic")).to.include(run.finds);
        });
    }

    for (const run of mutantRuns.slice(0, 1)) {
        it(`finds a ${run.finds} of the plugin with ${run.mutants.join(" and ")}: ${inWords(run.plan)}`, async () => {
            expect(await kindsFound(run, "plugin")).to.include(run.finds);
        });
    }
});
