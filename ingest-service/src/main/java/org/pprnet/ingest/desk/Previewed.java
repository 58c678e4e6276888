package org.pprnet.ingest.desk;

import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pprnet.events.Term;
import org.pprnet.events.Vocabulary;
import org.pprnet.ingest.archive.CitationParser;
import org.pprnet.ingest.submission.Content;
import org.pprnet.page.Article;

/** Content as the page for readers shows it. */
final class Previewed {

    private Previewed() {}

    static Article of(Content content, String author) {
        return new Article(content.language(), content.title().isBlank() ? "(no title yet)" : content.title(),
                content.citation() == null ? null : Article.Cited.of(CitationParser.parse(content.citation())),
                Article.paragraphs(content.summary()), Article.paragraphs(content.practiceImplications()),
                filed(content, author));
    }

    private static List<String> filed(Content content, String author) {
        List<String> filed = new ArrayList<>();
        filed.add("By " + author);
        if (content.issue() != null) {
            filed.add(month(content.issue()));
        }
        filed.addAll(labels(content.topics(), Vocabulary::topic));
        filed.addAll(labels(content.researchTypes(), Vocabulary::researchType));
        return filed;
    }

    /** As people write months: {@code May 2024}. */
    static String month(@Nullable YearMonth month) {
        return month == null
                ? ""
                : month.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + month.getYear();
    }

    private static List<String> labels(List<String> slugs, Function<String, Optional<Term>> vocabulary) {
        return slugs.stream().flatMap(slug -> vocabulary.apply(slug).stream()).map(Term::label).toList();
    }
}
