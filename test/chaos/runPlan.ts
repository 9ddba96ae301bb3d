import { changeAndRevert } from "./changeAndRevert";
import { type Ending, findViolations, sharedSegments, type Violation } from "./invariants";
import { mayAskPerson, mayShareSegments } from "./plan/outcomes";
import type { Plan } from "./plan/Plan";
import { prepareAccount } from "./prepareAccount";
import { SecondStack } from "./SecondStack";
import type { Face } from "./segmentProgram";
import { SegmentScene, type Segments } from "./SegmentScene";
import { strikeUp } from "./strikeUp";
import { UserOfScene } from "./UserOfScene";

export interface PlanResult {
    /** How often `pulumi up` was run, the interrupted ones included. */
    readonly ups: number;
    /** Whether the first fault met its run before that was over. */
    readonly isStruck: boolean;
    readonly violations: readonly Violation[];
    /** How often a message made a person change a program. */
    readonly decisions: number;
    /** How many segments the state of one stack has that the other has asked for. */
    readonly shared: number;
    /** All that `pulumi up` printed, and then all that it printed for the second stack. */
    readonly output: string;
}

export interface PlanOptions {
    /** Default "dynamic". */
    readonly face?: Face;
    readonly env?: Readonly<Record<string, string>>;
}

/** Runs `pulumi up` under the faults of a plan until it succeeds, doing in between only what the user is told. */
export async function runPlan(plan: Plan, options: PlanOptions = {}): Promise<PlanResult> {
    const { buildTimeMs, keyIn, account } = plan;
    const scene = await SegmentScene.create({ segments: declarationsOf(plan), buildTimeMs, keyIn, ...options });
    const user = new UserOfScene(scene, plan.machine);
    let second: SecondStack | undefined;
    let isStruck = false;
    const violations: Violation[] = [];
    const shared: number[] = [];
    try {
        prepareAccount(scene.emulator, account);
        second = account.secondStack && (await SecondStack.create(scene));
        const startsAt = account.secondStack?.startsWith === "first" ? 1 : 2;
        const isDone = await user.upUntilDone(async (attempt) => {
            if (attempt >= startsAt) {
                // Its failure is met below, where its end is awaited.
                void second?.run().catch(() => undefined);
            }
            const struck = await strikeUp(scene, [plan.first, plan.second][attempt - 1], plan);
            isStruck ||= attempt === 1 && struck.isStruck;
            return struck.result;
        });
        await second?.run();
        const isReverted = !isDone || (await changeAndRevert(plan, scene, user));
        for (const ending of await endings(plan, { scene, user, isDone: isDone && isReverted }, second)) {
            violations.push(...(await findViolations(ending)));
            shared.push(...(await sharedSegments(ending)));
        }
    } catch (error) {
        violations.push({ kind: "unsettled", detail: error instanceof Error ? error.message : String(error) });
    } finally {
        // What is left running has been found by the invariants.
        await second?.dispose().catch(() => undefined);
        await scene.dispose().catch(() => undefined);
    }
    return {
        ups: user.ups,
        isStruck,
        violations,
        decisions: user.decisions + (second?.user.decisions ?? 0),
        shared: shared.length,
        output: [user.output, ...(second === undefined ? [] : [second.user.output])].join("\n######## second stack\n"),
    };
}

async function endings(
    plan: Plan,
    first: Pick<Ending, "scene" | "user" | "isDone">,
    second: SecondStack | undefined,
): Promise<Ending[]> {
    const common = { mayAskPerson: mayAskPerson(plan), mayShare: [] };
    if (second === undefined) {
        return [{ ...first, ...common }];
    }
    const { scene, user } = second;
    const madeBy = (stack: SegmentScene) => (mayShareSegments(plan) ? stack.made().map(({ id }) => id) : []);
    return [
        { ...first, ...common, mayShare: madeBy(scene) },
        { scene, user, isDone: await second.run(), ...common, mayShare: madeBy(first.scene) },
    ];
}

function declarationsOf({ segments, account }: Plan): Segments {
    const options = account.secondStack?.allowDuplicateName === true ? { allowDuplicateName: true } : {};
    return Object.fromEntries(segments.map((name) => [name.toLowerCase().replaceAll(" ", "-"), { name, ...options }]));
}
