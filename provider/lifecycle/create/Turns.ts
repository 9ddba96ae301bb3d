/** Lets work under one key happen one after the other; work under other keys does not wait for it. */
export class Turns {
    private readonly last = new Map<string, Promise<unknown>>();

    take<T>(key: string, work: () => Promise<T>): Promise<T> {
        const turn = (this.last.get(key) ?? Promise.resolve()).then(work);
        this.last.set(
            key,
            turn.catch(() => undefined),
        );
        return turn;
    }
}
