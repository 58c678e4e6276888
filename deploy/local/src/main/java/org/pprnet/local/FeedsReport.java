package org.pprnet.local;

import java.io.PrintStream;
import org.pprnet.local.feeds.Difference;
import org.pprnet.local.feeds.FeedsProof;
import org.pprnet.local.parked.TerminalText;

/** What became of following the feeds, in words. */
final class FeedsReport {

    /** So many differences are named: who has more of them has one cause, and sees it in these. */
    private static final int NAMED = 50;

    private static final int LONGEST_TITLE = 60;

    private final PrintStream out;

    FeedsReport(PrintStream out) {
        this.out = out;
    }

    /** Whether the feeds tell the same as services and catalog. */
    boolean say(FeedsProof proof) {
        out.printf("feeds: %d live summaries in %d documents, digest of the summaries %s%n", proof.state().summaries(),
                proof.documents(), proof.state().summariesDigest());
        if (proof.holds()) {
            out.println("The feeds alone tell the same as all four, and word for word what the catalog shows");
            return true;
        }
        proof.differences().stream().limit(NAMED).forEach(this::say);
        if (proof.differences().size() > NAMED) {
            out.printf("DIFFERENT in feeds and catalog: %d more%n", proof.differences().size() - NAMED);
        }
        if (!proof.others().isEmpty()) {
            out.println("DIFFERENT from the feeds by the digest of the summaries: "
                    + String.join(", ", proof.others()));
        }
        return false;
    }

    private void say(Difference difference) {
        out.printf("DIFFERENT in feeds and catalog: %s \"%s\": %s%n", difference.id(),
                TerminalText.line(difference.title(), LONGEST_TITLE), String.join(", ", difference.what()));
    }
}
