import { type Command, Option } from "commander";
import type { CommandContext } from "../CommandContext";
import { type Ending, exitCodeHelp } from "../exitCodes";
import { count } from "../parseArguments";
import { readSource } from "../readSource";
import { parsePreview } from "./parsePreview";
import { renderReviewMarkdown } from "./renderReviewMarkdown";
import type { Review } from "./Review";
import { reviewPreview } from "./reviewPreview";
import { verdict } from "./verdict";

/** The subcommand `review` on the command line. */
export function addReview(program: Command, context: CommandContext, end: (ending: Ending) => void): void {
    program
        .command("review")
        .summary("show what a preview means for the segments, as Markdown")
        .description("Reads what `pulumi preview --json` wrote, and prints Markdown for a pull request.")
        .argument("[file]", "the preview; default: standard input", "-")
        .addOption(new Option("--fail-on <change>", "fail if the preview has one").choices(["rebuild"]))
        .option("--max-builds <number>", "fail if more segments are built and rebuilt", count)
        .option("--json", "print the review as JSON")
        .addHelpText(
            "after",
            `
Examples:
  $ pulumi preview --json | pulumi-classify review
  $ pulumi-classify review preview.json --fail-on rebuild --max-builds 5`,
        )
        .addHelpText("after", exitCodeHelp(["success", "failure", "usage", "refused"]))
        .action(async (file: string, options: ReviewOptions) => {
            end(await reviewCommand(file, options, context));
        });
}

interface ReviewOptions extends Gates {
    readonly json?: boolean;
}

/** Prints the review of a preview, then the closed gates. */
async function reviewCommand(source: string, options: ReviewOptions, context: CommandContext): Promise<Ending> {
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
        context.err.write("the preview failed; its own messages say why\n");
        return "failure";
    }
    return closed.length > 0 ? "refused" : "success";
}

/** Limits on a preview. A gate is closed if the preview exceeds its limit. */
interface Gates {
    readonly failOn?: "rebuild";
    /** New builds and rebuilds together. */
    readonly maxBuilds?: number;
}

/** One text for each closed gate. */
function closedGates(review: Review, { failOn, maxBuilds }: Gates): string[] {
    const rebuilds = review.rebuilds.length;
    const builds = review.builds.length + rebuilds;
    return [
        ...(failOn === "rebuild" && rebuilds > 0
            ? [`--fail-on rebuild: ${rebuilds} segment${rebuilds === 1 ? "" : "s"} would be rebuilt`]
            : []),
        ...(maxBuilds !== undefined && builds > maxBuilds
            ? [`--max-builds ${maxBuilds}: ${builds} segment${builds === 1 ? "" : "s"} would be built`]
            : []),
    ];
}
