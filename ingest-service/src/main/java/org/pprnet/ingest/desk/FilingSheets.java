package org.pprnet.ingest.desk;

import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pprnet.events.Vocabulary;
import org.pprnet.ingest.desk.FilingQueue.Queue;
import org.pprnet.ingest.submission.Submission;
import org.pprnet.ingest.suggest.Suggesting;
import org.pprnet.ingest.suggest.Suggestions;

/** The pages on which submissions are filed. */
@Singleton
final class FilingSheets {

    private static final String SECTION = "/desk/filing";
    private static final int FIRST_KEY_OF_TYPES = 7;

    private final DeskPages pages;
    private final Suggesting suggesting;

    FilingSheets(DeskPages pages, Suggesting suggesting) {
        this.pages = pages;
        this.suggesting = suggesting;
    }

    /** @param filed the one that was filed before; null for none */
    MutableHttpResponse<String> next(Desk desk, Queue queue, @Nullable Submission filed) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("filed", filed);
        if (queue.next().isEmpty()) {
            parameters.put("place", queue.place());
            parameters.put("skipped", queue.all());
            return pages.page(desk, "Nothing more to file", SECTION, "filed", parameters);
        }
        Submission next = queue.next().get();
        FilingView view = view(queue, next, queue.number(), next.content().topics(), next.content().researchTypes());
        parameters.put("view", view);
        parameters.put("nothing", false);
        parameters.put("changed", false);
        return page(desk, title(view), parameters);
    }

    /** The same one again, with what was ticked. */
    MutableHttpResponse<String> again(Desk desk, Queue queue, Submission now, FilingForm sent, Trouble trouble) {
        boolean waits = queue.next().map(Submission::id).filter(now.id()::equals).isPresent();
        FilingView view = view(queue, now, waits ? queue.number() : 0,
                union(sent.topics(), now.content().topics()),
                union(sent.researchTypes(), now.content().researchTypes()));
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("view", view);
        parameters.put("nothing", trouble == Trouble.NOTHING_CHOSEN);
        parameters.put("changed", trouble == Trouble.CHANGED_MEANWHILE);
        parameters.put("filed", null);
        return page(desk, "Error: " + title(view), parameters);
    }

    private MutableHttpResponse<String> page(Desk desk, String title, Map<String, Object> parameters) {
        return pages.page(desk, title, SECTION, "filing", parameters, "filing.js");
    }

    private FilingView view(Queue queue, Submission submission, long number, Collection<String> topics,
            Collection<String> types) {
        Suggestions suggestions = suggesting.suggest(submission.content());
        return new FilingView(queue.place(), submission, number, queue.all(),
                Choices.of(Vocabulary.topics(), topics, suggestions.topics(), 1),
                Choices.of(Vocabulary.researchTypes(), types, suggestions.researchTypes(), FIRST_KEY_OF_TYPES));
    }

    private static String title(FilingView view) {
        return "File “%s”".formatted(view.submission().content().title());
    }

    private static Set<String> union(List<String> one, List<String> other) {
        Set<String> all = new LinkedHashSet<>(one);
        all.addAll(other);
        return all;
    }

    /** Why a submission was not filed. */
    enum Trouble {
        NOTHING_CHOSEN,
        CHANGED_MEANWHILE
    }
}
