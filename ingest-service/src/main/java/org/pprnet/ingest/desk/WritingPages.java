package org.pprnet.ingest.desk;

import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pprnet.events.Term;
import org.pprnet.events.Vocabulary;
import org.pprnet.ingest.access.OpenSubmissions;
import org.pprnet.ingest.desk.Outcome.Refused;
import org.pprnet.ingest.lint.Advising;
import org.pprnet.ingest.submission.Content;
import org.pprnet.ingest.submission.State;
import org.pprnet.ingest.submission.Submission;
import org.pprnet.ingest.suggest.Suggesting;
import org.pprnet.ingest.suggest.Suggestion;
import org.pprnet.ingest.suggest.Suggestions;
import org.pprnet.service.problem.ProblemException;
import org.pprnet.service.problem.ProblemType;

/** The pages on which summaries are written. */
@Singleton
class WritingPages {

    private static final String NEW = "/desk/new";

    private final DeskPages pages;
    private final OpenSubmissions open;
    private final Advising advising;
    private final Suggesting suggesting;
    private final DeskTime time;

    WritingPages(DeskPages pages, OpenSubmissions open, Advising advising, Suggesting suggesting, DeskTime time) {
        this.pages = pages;
        this.open = open;
        this.advising = advising;
        this.suggesting = suggesting;
        this.time = time;
    }

    /** A new one. */
    MutableHttpResponse<String> begin(Desk desk) {
        return unsaved(desk, Writing.blank(), Occasion.OPENED);
    }

    /** One that is kept. */
    MutableHttpResponse<String> edit(Desk desk, Submission submission, Occasion occasion) {
        Occasion why = submission.state() == State.WITHDRAWN ? Occasion.WITHDRAWN : occasion;
        return page(desk, submission, Refused.because(why, Writing.of(submission)));
    }

    /** One as it was typed, be it only that its draft is not there any more. */
    MutableHttpResponse<String> unsaved(Desk desk, Writing writing, Occasion occasion) {
        try {
            return again(desk, Refused.because(occasion, writing));
        } catch (ProblemException problem) {
            if (problem.type() != ProblemType.NOT_FOUND) {
                throw problem;
            }
            return again(desk, Refused.because(Occasion.DISCARDED, writing.asNew()));
        }
    }

    /** One that could not be saved. */
    MutableHttpResponse<String> again(Desk desk, Refused refused) {
        Writing writing = refused.writing();
        Submission submission = writing.id() == null ? null : open.find(desk.caller(), writing.id());
        return page(desk, submission, refused);
    }

    /** What is said beside a text. */
    MutableHttpResponse<String> remarks(Desk desk, Writing writing) {
        Submission submission = writing.id() == null ? null : open.find(desk.caller(), writing.id());
        return pages.fragment("remarks", Map.of("remarks", remarks(desk, submission, writing.form())));
    }

    private MutableHttpResponse<String> page(Desk desk, @Nullable Submission submission, Refused shown) {
        WritingView view = new WritingView(shown.writing(), submission == null ? null : new Sheet(submission, time),
                shown.occasion(), shown.errors(),
                shown.stored(),
                remarks(desk, submission, shown.writing().form()));
        String title = (shown.occasion().isTrouble() ? "Error: " : "") + title(view);
        return pages
                .page(desk, title, shown.writing().isNew() ? NEW : "", "writing", Map.of("view", view), "saved.js",
                        "writing.js")
                .status(shown.occasion().status());
    }

    private Remarks remarks(Desk desk, @Nullable Submission submission, SummaryForm form) {
        Content content = form.unfinished().content("");
        Suggestions suggestions = suggesting.suggest(content);
        String author = submission == null ? desk.caller().name() : submission.author();
        return new Remarks(advising.advise(content, author),
                field("topics", Vocabulary.topics(), form.topics(), suggestions.topics()),
                field("researchTypes", Vocabulary.researchTypes(), form.researchTypes(), suggestions.researchTypes()));
    }

    private static TermField field(String name, List<Term> vocabulary, List<String> ticked,
            List<Suggestion> suggestions) {
        return new TermField(name,
                vocabulary.stream().map(term -> Choice.of(term, ticked.contains(term.slug()))).toList(),
                Choices.of(vocabulary, ticked, suggestions, 1).suggested().stream().filter(one -> !one.ticked())
                        .toList());
    }

    private static String title(WritingView view) {
        String title = view.form().title();
        return view.writing().isNew() || title.isBlank() ? view.writing().heading() : "Edit “%s”".formatted(title);
    }
}
