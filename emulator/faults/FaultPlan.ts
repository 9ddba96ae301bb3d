import {
    type ActiveFault,
    type AnswerFault,
    type Fault,
    fault,
    isAnswerFault,
    isOutage,
    type OutageFault,
} from "./Fault";

/** What a fault can be aimed at. */
export interface RequestFacts {
    readonly kind: "create" | "get" | "list";
    readonly name?: string | undefined;
    readonly id?: number | undefined;
    readonly keyFingerprint?: string | undefined;
}

interface ArmedFault {
    readonly fault: ActiveFault;
    skipsLeft: number;
    timesLeft: number;
}

/**
 * The faults that are switched on. Each counts the requests that match it on its own, so several on one kind of
 * request give a sequence: of those that are due, the one injected first goes first.
 */
export class FaultPlan {
    private armed: ArmedFault[] = [];
    private outage: { readonly fault: OutageFault; readonly until: number } | undefined;

    constructor(private readonly now: () => number) {}

    /** Throws a ZodError for what is not a fault. */
    inject(added: Fault): void {
        const parsed = fault.parse(added);
        this.armed.push({ fault: parsed, skipsLeft: parsed.skip, timesLeft: "times" in parsed ? parsed.times : 1 });
    }

    /** Ends an outage too. */
    clear(): void {
        this.armed = [];
        this.outage = undefined;
    }

    /** What replaces the answer to this request. During an outage no other fault counts it. */
    takeFailure(facts: RequestFacts): AnswerFault | OutageFault | undefined {
        if (this.outage !== undefined && this.now() < this.outage.until) {
            return this.outage.fault;
        }
        const begun = this.take(facts, isOutage);
        this.outage = begun === undefined ? undefined : { fault: begun, until: this.now() + begun.ms };
        return begun ?? this.take(facts, isAnswerFault);
    }

    /** The fault of one sort that this request meets; it counts as met. */
    take<F extends ActiveFault>(facts: RequestFacts, isSort: (fault: ActiveFault) => fault is F): F | undefined {
        let taken: F | undefined;
        for (const candidate of this.armed) {
            if (!isSort(candidate.fault) || !aimsAt(candidate.fault, facts)) {
                continue;
            }
            if (candidate.skipsLeft > 0) {
                candidate.skipsLeft -= 1;
            } else if (taken === undefined) {
                candidate.timesLeft -= 1;
                taken = candidate.fault;
            }
        }
        this.armed = this.armed.filter(({ timesLeft }) => timesLeft > 0);
        return taken;
    }
}

/** A fault that names a segment never meets a list, which is about all of them. */
function aimsAt(fault: ActiveFault, facts: RequestFacts): boolean {
    return (
        (fault.on === "any" || fault.on === facts.kind) &&
        (fault.name === undefined || fault.name === facts.name) &&
        (fault.id === undefined || fault.id === facts.id) &&
        (fault.keyFingerprint === undefined || fault.keyFingerprint === facts.keyFingerprint)
    );
}
