import type { Entry } from "./Entry";

export interface Bar {
    /** Under the bar. */
    readonly label: string;
    /** In full, for screen readers. */
    readonly range: string;
    readonly count: number;
}

const mostBars = 12;
const mostMonths = 24;
const stepsMinutes = [5, 10, 15, 30, 60, 120, 240, 480, 1_440];

/** How many builds took how long, in steps of equal length. */
export function durationBars(entries: readonly Entry[]): readonly Bar[] {
    const minutes = entries.flatMap(({ buildSeconds }) => (buildSeconds === undefined ? [] : [buildSeconds / 60]));
    if (minutes.length === 0) {
        return [];
    }
    const [shortest, longest] = [Math.min(...minutes), Math.max(...minutes)];
    const step =
        stepsMinutes.find((each) => bins(shortest, longest, each) <= mostBars) ?? (longest - shortest) / mostBars;
    const first = Math.floor(shortest / step);
    return Array.from({ length: bins(shortest, longest, step) }, (_, index) => ({
        label: hours((first + index) * step),
        range: `${hours((first + index) * step)} to ${hours((first + index + 1) * step)}`,
        count: minutes.filter((each) => Math.floor(each / step) === first + index).length,
    }));
}

function bins(shortest: number, longest: number, step: number): number {
    return Math.floor(longest / step) - Math.floor(shortest / step) + 1;
}

/** "0:50", "1:30": hours and minutes. */
function hours(minutes: number): string {
    return `${Math.floor(minutes / 60)}:${String(Math.round(minutes % 60)).padStart(2, "0")}`;
}

/** How many segments were requested in each month, the latest two years at most. */
export function monthBars(entries: readonly Entry[]): readonly Bar[] {
    const months = entries.flatMap(({ createdDate }) => monthOf(createdDate) ?? []);
    if (months.length === 0) {
        return [];
    }
    const last = Math.max(...months);
    const first = Math.max(Math.min(...months), last - mostMonths + 1);
    return Array.from({ length: last - first + 1 }, (_, index) => ({
        label: monthName(first + index, index === 0 || (first + index) % 12 === 0),
        range: monthName(first + index, true),
        count: months.filter((month) => month === first + index).length,
    }));
}

function monthOf(date: string | undefined): number | undefined {
    const time = new Date(date ?? "");
    return Number.isNaN(time.getTime()) ? undefined : (time.getUTCFullYear() - 1900) * 12 + time.getUTCMonth();
}

/** The year stands under the first month shown and under each January. */
function monthName(month: number, withYear: boolean): string {
    const date = new Date(Date.UTC(0, month));
    const year = withYear ? ({ year: "numeric" } as const) : {};
    return date.toLocaleDateString("en", { month: "short", ...year, timeZone: "UTC" });
}
