const HEARTBEAT_MS = 30_000;

/** The steps that have begun and not ended, each inside the one before it. */
const underWay: string[] = [];

/**
 * Runs `work`, saying what it is before and how long it took after; long work is reported on every half minute, by the
 * innermost step alone.
 */
export async function reportStep<T>(title: string, work: () => Promise<T>): Promise<T> {
    const started = Date.now();
    console.log(`▸ ${title} …`);
    underWay.push(title);
    const heartbeat = setInterval(() => {
        if (underWay.at(-1) === title) {
            console.log(`  … ${elapsedSince(started)}`);
        }
    }, HEARTBEAT_MS);
    try {
        const result = await work();
        console.log(`✓ ${title} (${elapsedSince(started)})`);
        return result;
    } catch (error) {
        console.log(`✗ ${title} (${elapsedSince(started)})`);
        throw error;
    } finally {
        clearInterval(heartbeat);
        underWay.pop();
    }
}

function elapsedSince(started: number): string {
    return formatElapsed(Date.now() - started);
}

/** A duration as a person reads it: `0.4 s`, `12 s`, `4 min 10 s`. */
export function formatElapsed(milliseconds: number): string {
    if (milliseconds < 9_950) {
        return `${(milliseconds / 1000).toFixed(1)} s`;
    }
    const seconds = Math.round(milliseconds / 1000);
    return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
