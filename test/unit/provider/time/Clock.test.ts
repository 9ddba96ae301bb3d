import { expect } from "chai";
import sinon from "sinon";
import { systemClock } from "../../../../provider/time/Clock";

const longestTimerMs = 2 ** 31 - 1;

describe("the system clock", () => {
    let timers: sinon.SinonFakeTimers;

    beforeEach(() => {
        timers = sinon.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date"], now: 1_000 });
    });

    afterEach(() => {
        timers.restore();
    });

    it("sleeps for the given time", async () => {
        const woken = sinon.spy();
        void systemClock.sleep(500).then(woken);
        await timers.tickAsync(499);
        expect(woken.called).to.equal(false);
        await timers.tickAsync(1);
        expect(woken.called).to.equal(true);
        expect(systemClock.now()).to.equal(1_500);
    });

    it("wakes at once when the signal comes, and leaves no timer behind", async () => {
        const controller = new AbortController();
        const slept = systemClock.sleep(60_000, controller.signal);
        controller.abort();
        await slept;
        expect(timers.countTimers()).to.equal(0);
    });

    it("does not sleep when the signal came before", async () => {
        await systemClock.sleep(60_000, AbortSignal.abort());
        expect(timers.countTimers()).to.equal(0);
    });

    it("sleeps through a pause that is longer than a timer of Node can be", async () => {
        const woken = sinon.spy();
        void systemClock.sleep(longestTimerMs * 10).then(woken);
        await timers.tickAsync(longestTimerMs - 1);
        expect(woken.called).to.equal(false);
    });
});
