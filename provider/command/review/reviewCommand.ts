import type { Ending } from "../exitCodes";
import { readSource } from "../readSource";
import type { CommandContext } from "../CommandContext";
import { closedGates, type Gates } from "./gates";
import { parsePreview } from "./parsePreview";
import { renderReviewMarkdown } from "./renderReviewMarkdown";
import { reviewPreview } from "./reviewPreview";
import { verdict } from "./verdict";

export interface ReviewOptions extends Gates {
    readonly json?: boolean;
}

/** Prints what a preview means for the segments, and looks at the gates. */
export async function reviewCommand(source: string, options: ReviewOptions, context: CommandContext): Promise<Ending> {
    const text = await readSource(source, "the preview", context);
    const review = reviewPreview(parsePreview(text, source));
    const closed = closedGates(review, options);
    context.out.write(
        options.json === true
            ? `${JSON.stringify({ verdict: verdict(review), ...review, closedGates: closed }, undefined, 2)}\n`
            : renderReviewMarkdown(review),
    );
    for (const gate of closed) {
        context.err.write(`refused by ${gate}\n`);
    }
    if (review.isIncomplete) {
        context.err.write("the preview itself did not succeed; its own messages say why\n");
        return "failure";
    }
    return closed.length > 0 ? "refused" : "success";
}
