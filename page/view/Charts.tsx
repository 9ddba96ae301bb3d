import { formatDuration } from "../../provider/time/duration";
import { durationBars, monthBars } from "../model/charts";
import type { Facts } from "../model/Facts";
import { BarChart } from "./BarChart";

/** Build times and months of all segments, orphans included. They do not follow the filters, so they are drawn once. */
export function Charts({ facts }: { readonly facts: Facts }) {
    const all = [...facts.entries, ...facts.orphans];
    const durations = durationBars(all);
    const months = monthBars(all);
    if (months.length === 0) {
        return null;
    }
    return (
        <section class="charts" aria-labelledby="charts-title">
            <h2 id="charts-title">Builds</h2>
            <div class="chart-row">
                {durations.length > 0 && facts.usualBuildS !== undefined && (
                    <BarChart
                        title="Hours and minutes that builds take"
                        bars={durations}
                        note={`Half of them take ${formatDuration(facts.usualBuildS * 1000)} or less.`}
                    />
                )}
                <BarChart title="Segments by month" bars={months} note="When Classify received the request." />
            </div>
        </section>
    );
}
