import { type Budget, budget, worst } from "./budgets";
import type { RecordingRun } from "./RecordingRun";
import { median } from "./statistics";

/** What the package promises of the second `up` of a library: the median of the rounds' ratios, and the worst round of requests. */
export function judgeRecording(runs: readonly RecordingRun[]): Budget[] {
    const ratios = runs.map(({ recording, unchanged }) => recording.seconds / unchanged.seconds);
    const requests = runs.map(({ recording }) => recording.requests);
    return [
        budget("second `up` of a library, beside an unchanged `up`", 1.5, median(ratios), "times"),
        budget("lists of that `up`", 1, worst(requests.map(({ list }) => list)), "requests"),
        budget(
            "other requests of that `up`",
            0,
            worst(requests.map((each) => each.create + each.get + each.other)),
            "requests",
        ),
    ];
}
