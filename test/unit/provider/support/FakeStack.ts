import { FakeClassifyApi } from "./FakeClassifyApi";
import { FakeProcess } from "./FakeProcess";
import { temporaryFolder } from "./temporaryFolder";
import { VirtualClock } from "./VirtualClock";

/** A stack on an account of its own: one run after the other, all on the same journal. */
export class FakeStack {
    clock = new VirtualClock();
    account = new FakeClassifyApi(this.clock);
    /** The present run. */
    run: FakeProcess;

    constructor(private readonly journalFolder: () => string) {
        this.run = this.nextRun();
    }

    nextRun({ account = this.account, isCancelVisible = true } = {}): FakeProcess {
        this.run = new FakeProcess(account, this.clock, this.journalFolder(), isCancelVisible);
        return this.run;
    }

    startAfresh(): void {
        this.clock = new VirtualClock();
        this.account = new FakeClassifyApi(this.clock);
        this.nextRun();
    }
}

/** A stack that is new for each test of the suite that calls this. */
export function useFakeStack(): FakeStack {
    const stack = new FakeStack(temporaryFolder());
    beforeEach(() => {
        stack.startAfresh();
    });
    return stack;
}
