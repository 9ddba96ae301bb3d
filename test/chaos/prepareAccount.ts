import type { Emulator, Fault } from "../../emulator/startEmulator";
import type { Account } from "./plan/Account";
import { pollIntervalMs } from "./SegmentScene";

/** Gives the account what it has before the first run. */
export function prepareAccount(emulator: Emulator, account: Account): void {
    const offsetMs = account.clockOffMinutes * 60_000;
    emulator.setClock({ offsetMs });
    for (const { name, secondsOld, status } of account.orphans) {
        const createdAt = Date.now() + offsetMs - secondsOld * 1_000;
        emulator.add({ name, createdAt, status, prompt: "As an earlier version described it" });
    }
    resetFaults(emulator, account);
}

/** Ends the faults of a run; those of the account stay. */
export function resetFaults(emulator: Emulator, { lag }: Account): void {
    emulator.clearFaults();
    if (lag !== undefined) {
        const late: Fault = { kind: "late", on: "create", ms: lag.polls * pollIntervalMs, gets: lag.gets, times: 0 };
        emulator.inject(late);
    }
}
