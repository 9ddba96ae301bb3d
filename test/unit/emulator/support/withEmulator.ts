import { type Emulator, type EmulatorOptions, startEmulator } from "../../../../emulator/startEmulator";

/** Starts emulators for the tests of one `describe` and closes them after each. */
export function withEmulator(): (options?: EmulatorOptions) => Promise<Emulator> {
    let running: Emulator[] = [];

    afterEach(async () => {
        await Promise.all(running.map((emulator) => emulator.close()));
        running = [];
    });

    return async (options) => {
        const emulator = await startEmulator(options);
        running.push(emulator);
        return emulator;
    };
}
