import { mayLoseAnswers, type Plan } from "./Plan";

/*
 * What a run may rightly end in.
 *
 * A create whose answer is lost can be settled by three facts alone: the name, the date of the request, and the segments
 * that resources of this stack own already. The API shows no prompt, no client and no key. Each condition that is drawn
 * either leaves these facts enough or does not:
 *
 * - Another machine, builds running or over, a list that lags, an API that is down, several lost answers: enough. The
 *   pending operations are in the shared state, each with its own name. The run resumes what there is, or builds.
 * - An API clock that is off: enough, because the `Date` of any answer tells by how much.
 * - Orphans of earlier replacements: enough. They are older than the request by more than the tolerance. Even where the
 *   request was never stored, so that an orphan is the only segment of the name, the run must build.
 *   (A stranger's or an orphan's segment that came into being within the tolerance is the next case, and not drawn.)
 * - A prompt that is changed and changed back: enough. The resource remembers the segment that it had; whatever the struck
 *   update has left, the way back builds nothing.
 * - A second stack that builds the same names: not enough once an answer was lost.
 *     - Both segments are there: two candidates, equally good. The run must stop and name both; a person decides.
 *     - Only the other stack's is there, because this stack's request was not stored, or because the list still lags: it
 *       is the only candidate, and nothing tells it from a segment of our own. The run resumes it. The two stacks then share
 *       a segment, but nothing is built twice. `docs/guide/beyond-one-machine.md` therefore asks for a prefix in the names.
 *   As long as no answer is lost, each stack gets its own segment, and with `allowDuplicateName` nobody is asked. Without
 *   it, the duplicate check stops whichever stack comes second while the other builds: its message asks a person, as it
 *   should.
 *
 * So a plan with a second stack is the only one in which a person may be asked or a segment may be shared. In every plan,
 * a stack asks for each of its segments once.
 */

/** Whether a person may have to paste `adopt` or `allowDuplicateName`. */
export function mayAskPerson(plan: Plan): boolean {
    const { secondStack } = plan.account;
    return secondStack !== undefined && (!secondStack.allowDuplicateName || mayLoseAnswers(plan));
}

/** Whether one stack may end up with a segment that the other has asked for. */
export function mayShareSegments(plan: Plan): boolean {
    return plan.account.secondStack !== undefined && mayLoseAnswers(plan);
}
