import type { RecordingRun } from "../results/RecordingRun";
import { figure, spread } from "./numbers";
import { table } from "./table";

/** The second `up` of a library, beside an unchanged one. The ratio is that of the runs of one stack. */
export function renderRecording(runs: readonly RecordingRun[]): string {
    const column = (of: (run: RecordingRun) => number): string => spread(runs.map(of));
    return table(
        ["segments of the library", "`up` that records, s", "unchanged `up`, s", "ratio", "lists", "other requests"],
        [
            [
                figure(runs[0]?.segments ?? 0),
                column(({ recording }) => recording.seconds),
                column(({ unchanged }) => unchanged.seconds),
                column(({ recording, unchanged }) => recording.seconds / unchanged.seconds),
                column(({ recording }) => recording.requests.list),
                column(({ recording: { requests } }) => requests.create + requests.get + requests.other),
            ],
        ],
    );
}
