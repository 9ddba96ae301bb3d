/** V8's hook, which tools that map stack traces to TypeScript use too. Other JavaScript engines have none. */
const v8: { prepareStackTrace?: ((error: Error, frames: NodeJS.CallSite[]) => unknown) | undefined } = Error;

/** A file of Node, of Pulumi's program runner, or of another installed package. */
const installedFile = /^node:|[\\/]node_modules[\\/]/;

/**
 * Until the returned function is called, stack traces end with the program: they leave out Pulumi's program runner and Node's
 * module loader beneath it, which are the same for every resource.
 *
 * Pulumi's SDK stores the stack trace of a declaration with the resource, and the engine writes all of them twice per resource
 * (docs/performance.md, "Where the time goes"). The line that declares the resource is at the top and stays.
 */
export function shortenStackTraces(): () => void {
    const format = v8.prepareStackTrace;
    if (format !== undefined) {
        v8.prepareStackTrace = (error, frames) => format(error, downToProgram(frames));
    }
    return () => {
        v8.prepareStackTrace = format;
    };
}

function downToProgram(frames: NodeJS.CallSite[]): NodeJS.CallSite[] {
    const lowest = frames.findLastIndex((frame) => isOfProgram(frame.getFileName()));
    return lowest === -1 ? frames : frames.slice(0, lowest + 1);
}

function isOfProgram(file: string | null | undefined): boolean {
    return file !== null && file !== undefined && !installedFile.test(file);
}
