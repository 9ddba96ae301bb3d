import { type Emulator, startEmulator } from "../../emulator/startEmulator";
import { localFolder } from "./localFolder";

const PREFERRED_PORT = 8061;

/** Starts the Classify emulator in this process, with the segments of earlier runs. */
export async function startDemoEmulator(): Promise<Emulator> {
    const options = { dataFile: localFolder.emulatorData };
    try {
        return await startEmulator({ ...options, port: PREFERRED_PORT });
    } catch (error) {
        if (error instanceof Error && "code" in error && error.code === "EADDRINUSE") {
            return startEmulator({ ...options, port: 0 });
        }
        throw error;
    }
}
