/** What a promise is rejected with. */
export async function rejection(promise: Promise<unknown>): Promise<Error> {
    const outcome = await promise.then(
        () => undefined,
        (fault: unknown) => fault,
    );
    if (outcome instanceof Error) {
        return outcome;
    }
    throw new Error("the promise was not rejected with an error");
}
