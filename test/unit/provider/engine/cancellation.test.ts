import { expect } from "chai";
import { channel } from "node:diagnostics_channel";
import { EventEmitter } from "node:events";
import { callableCancellation, exitWithEngine, watchForCancel } from "../../../../provider/engine/cancellation";
import { VirtualClock } from "../support/VirtualClock";

describe("the engine's Cancel", () => {
    const streams = channel("http2.server.stream.start");

    it("is seen among the calls that come in", () => {
        const { signal } = watchForCancel();
        streams.publish({ headers: { ":path": "/pulumirpc.ResourceProvider/Create" } });
        expect(signal.aborted).to.equal(false);
        streams.publish({ headers: { ":path": "/pulumirpc.ResourceProvider/Cancel" } });
        expect(signal.aborted).to.equal(true);
    });

    it("is not taken from messages of another form", () => {
        const { signal } = watchForCancel();
        for (const message of [undefined, null, {}, { headers: null }, "text"]) {
            streams.publish(message);
        }
        expect(signal.aborted).to.equal(false);
    });

    it("is as good as a SIGTERM, of which the second one ends the process", () => {
        const signals = new EventEmitter();
        const { signal } = watchForCancel(undefined, signals);
        expect(signal.aborted).to.equal(false);
        signals.emit("SIGTERM");
        expect(signal.aborted).to.equal(true);
        expect(signals.listenerCount("SIGTERM")).to.equal(0);
    });

    it("is as good as a SIGTERM for a face that is called, too", () => {
        const signals = new EventEmitter();
        const { cancellation } = callableCancellation(signals);
        expect(cancellation.signal.aborted).to.equal(false);
        signals.emit("SIGTERM");
        expect(cancellation.signal.aborted).to.equal(true);
        expect(signals.listenerCount("SIGTERM")).to.equal(0);
    });

    it("can be seen from Node 22 on", () => {
        expect(watchForCancel("22.0.0").isVisible).to.equal(true);
        expect(watchForCancel("20.19.0").isVisible).to.equal(false);
    });
});

describe("a provider process", () => {
    /** How long it lives when the engine answers as given, and is silent from then on. */
    async function lifeWith(...answers: boolean[]): Promise<number> {
        const clock = new VirtualClock();
        const startedAt = clock.now();
        const isAlive = (): Promise<boolean> => Promise.resolve(answers.shift() ?? false);
        await new Promise<void>((exit) => void exitWithEngine({ isAlive }, clock, exit));
        return (clock.now() - startedAt) / 1_000;
    }

    it("ends within seconds when its engine is gone", async () => {
        expect(await lifeWith()).to.equal(4);
    });

    it("lives as long as the engine does", async () => {
        expect(await lifeWith(...Array.from({ length: 1_800 }, () => true))).to.equal(3_604);
    });

    it("does not take one missed answer for the end", async () => {
        expect(await lifeWith(true, false, true, true)).to.equal(12);
    });
});
