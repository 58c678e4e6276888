package org.pprnet.ingest.desk;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.pprnet.events.Term;
import org.pprnet.events.Vocabulary;
import org.pprnet.ingest.access.OpenSubmissions;
import org.pprnet.service.problem.ProblemException;
import org.pprnet.service.problem.ProblemType;

/**
 * How somebody filed a submission.
 *
 * @param edition the one that they saw
 */
record FilingForm(FilingPlace place, UUID id, int edition, List<String> topics, List<String> researchTypes) {

    FilingForm {
        requireNonNull(place, "place is null");
        requireNonNull(id, "id is null");
        topics = List.copyOf(topics);
        researchTypes = List.copyOf(researchTypes);
    }

    /** @throws ProblemException if it is not what the page sends */
    static FilingForm of(Form form) {
        return new FilingForm(
                FilingPlace.of(form.text("order").orElse(null), form.text("after").orElse(null)),
                OpenSubmissions.id(form.text("id").orElse("")), edition(form.text("edition").orElse("")),
                terms(form, "topics", Vocabulary::topic), terms(form, "researchTypes", Vocabulary::researchType));
    }

    boolean isSomething() {
        return !topics.isEmpty() || !researchTypes.isEmpty();
    }

    private static int edition(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new ProblemException(ProblemType.MALFORMED, "edition is not a number");
        }
    }

    private static List<String> terms(Form form, String name, Function<String, Optional<Term>> vocabulary) {
        return form.all(name).stream()
                .map(slug -> vocabulary.apply(slug).orElseThrow(
                        () -> new ProblemException(ProblemType.INVALID, name + " has a term that is not known")))
                .map(Term::slug).distinct().toList();
    }
}
