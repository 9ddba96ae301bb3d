import type { Bar } from "../model/charts";

const height = 120;
const barWidth = 40;
const foot = 22;
/** A label may be wider than its bar. */
const side = 12;
const head = 18;

/** Bars with their counts; screen readers get the same as a list of values. */
export function BarChart({
    title,
    bars,
    note,
}: {
    readonly title: string;
    readonly bars: readonly Bar[];
    readonly note: string;
}) {
    const most = Math.max(...bars.map(({ count }) => count), 1);
    const width = bars.length * barWidth;
    const values = bars.map(({ range, count }) => `${range}: ${count}`).join("; ");
    return (
        <figure class="chart">
            <figcaption>
                <strong>{title}</strong> <span class="muted">{note}</span>
            </figcaption>
            <svg
                viewBox={`${-side} 0 ${width + 2 * side} ${height + head + foot}`}
                width={width + 2 * side}
                height={height + head + foot}
                role="img"
                aria-label={`${title}. ${values}`}
            >
                {bars.map(({ label, count }, index) => {
                    const tall = count === 0 ? 0 : Math.max(2, (count / most) * height);
                    const left = index * barWidth;
                    const middle = left + barWidth / 2;
                    return (
                        <g key={index}>
                            <rect
                                class="bar"
                                x={left + 4}
                                y={head + height - tall}
                                width={barWidth - 8}
                                height={tall}
                                rx="3"
                            />
                            {count > 0 && (
                                <text class="bar-count" x={middle} y={head + height - tall - 5}>
                                    {count}
                                </text>
                            )}
                            <text class="bar-label" x={middle} y={head + height + 15}>
                                {label}
                            </text>
                        </g>
                    );
                })}
                <line class="axis" x1="0" x2={width} y1={head + height + 0.5} y2={head + height + 0.5} />
            </svg>
        </figure>
    );
}
