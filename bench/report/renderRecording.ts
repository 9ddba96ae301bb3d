import type { RecordingRun } from "../results/RecordingRun";
import { judgeRecording } from "../results/recordingBudgets";
import { budgetTable } from "./budgetTable";
import { figure, spread } from "./numbers";
import { table } from "./table";

/** The second `up` of a library, beside an unchanged one. */
export function renderRecording(runs: readonly RecordingRun[]): string {
    const column = (of: (run: RecordingRun) => number): string => spread(runs.map(of));
    const times = table(
        ["segments of the library", "`up` that records, s", "unchanged `up`, s", "ratio within a round"],
        [
            [
                figure(runs[0]?.segments ?? 0),
                column(({ recording }) => recording.seconds),
                column(({ unchanged }) => unchanged.seconds),
                column(({ recording, unchanged }) => recording.seconds / unchanged.seconds),
            ],
        ],
    );
    return `${budgetTable(judgeRecording(runs))}\n\n${times}`;
}
