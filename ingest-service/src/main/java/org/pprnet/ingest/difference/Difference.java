package org.pprnet.ingest.difference;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pprnet.events.Term;
import org.pprnet.events.Vocabulary;
import org.pprnet.ingest.submission.Content;

/** What an author changed. */
public final class Difference {

    private final List<FieldDifference> fields = new ArrayList<>();

    private Difference() {}

    /** Every field that differs, in the order of the form. */
    public static List<FieldDifference> between(Content before, Content after) {
        Difference difference = new Difference();
        difference.compare("title", before.title(), after.title());
        difference.compare("citation", orEmpty(before.citation()), orEmpty(after.citation()));
        difference.compare("summary", before.summary(), after.summary());
        difference.compare("practiceImplications", before.practiceImplications(), after.practiceImplications());
        difference.replace("topics", labels(before.topics(), Vocabulary::topic),
                labels(after.topics(), Vocabulary::topic));
        difference.replace("researchTypes", labels(before.researchTypes(), Vocabulary::researchType),
                labels(after.researchTypes(), Vocabulary::researchType));
        difference.replace("issue", month(before.issue()), month(after.issue()));
        difference.replace("slug", before.slug(), after.slug());
        return List.copyOf(difference.fields);
    }

    private void compare(String field, String before, String after) {
        if (!before.equals(after)) {
            fields.add(new FieldDifference(field, TextDifference.between(before, after)));
        }
    }

    /** What is chosen, not written, is one thing or another: the words within it are not compared. */
    private void replace(String field, String before, String after) {
        if (!before.equals(after)) {
            fields.add(new FieldDifference(field, TextDifference.replaced(before, after)));
        }
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String month(@Nullable YearMonth month) {
        return Objects.toString(month, "");
    }

    private static String labels(List<String> slugs, Function<String, Optional<Term>> vocabulary) {
        return slugs.stream().map(slug -> vocabulary.apply(slug).map(Term::label).orElse(slug))
                .collect(Collectors.joining("; "));
    }
}
