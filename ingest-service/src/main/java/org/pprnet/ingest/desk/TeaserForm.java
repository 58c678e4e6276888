package org.pprnet.ingest.desk;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.YearMonth;
import org.pprnet.ingest.form.Fields;
import org.pprnet.ingest.store.Teasers;
import org.pprnet.ingest.submit.AnnouncingIssue;
import org.pprnet.service.problem.ProblemException;

/**
 * What announces a month, as it was typed.
 *
 * @param shown the month whose teaser stood in the form before; empty for none
 */
public record TeaserForm(String month, String teaser, String shown) {

    public TeaserForm {
        requireNonNull(month, "month is null");
        requireNonNull(teaser, "teaser is null");
        requireNonNull(shown, "shown is null");
    }

    static TeaserForm of(YearMonth month, Teasers teasers) {
        return new TeaserForm(month.toString(), teasers.of(month).orElse(""), month.toString());
    }

    static TeaserForm of(Form form) {
        return new TeaserForm(form.text("month").orElse("").strip(), form.text("teaser").orElse(""),
                form.text("shown").orElse(""));
    }

    /**
     * What is to be announced.
     *
     * @throws ProblemException with everything that is wrong, also where it would replace words that nobody saw here
     */
    Announcement read(Teasers teasers) {
        ObjectNode typed = JsonNodeFactory.instance.objectNode().put("teaser", teaser);
        typed.put("month", month.isEmpty() ? null : month);
        Fields fields = Fields.of(typed);
        YearMonth chosen = fields.month("month");
        fields.require("month");
        String text = fields.text("teaser", AnnouncingIssue.LONGEST);
        if (chosen != null && !month.equals(shown)
                && teasers.of(chosen).filter(kept -> !kept.equals(text)).isPresent()) {
            fields.refuse("has a teaser already, which this would replace: announce once more to do so", "month");
        }
        fields.done();
        return new Announcement(requireNonNull(chosen), text);
    }

    /** The same, now that its author knows what it replaces. */
    TeaserForm known() {
        return new TeaserForm(month, teaser, month);
    }

    /** What is to be announced. */
    record Announcement(YearMonth month, String teaser) {}
}
