import { z } from "zod";

/** How far a clock is ahead of the machine's, in milliseconds; negative: behind. */
export const clockSetting = z.strictObject({ offsetMs: z.number() });

export type ClockSetting = Readonly<z.infer<typeof clockSetting>>;

/** The emulator's clock, which can be set wrong. */
export class Clock {
    private offsetMs = 0;

    /** @param machineNow milliseconds since 1970 */
    constructor(private readonly machineNow: () => number) {}

    readonly now = (): number => this.machineNow() + this.offsetMs;

    set({ offsetMs }: ClockSetting): void {
        this.offsetMs = offsetMs;
    }
}
