package org.pprnet.ingest.lint;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.pprnet.events.Citation;
import org.pprnet.ingest.lint.Advice.Kind;
import org.pprnet.ingest.lint.Advice.Place;
import org.pprnet.ingest.submission.Content;

/** What is looked through: the author's words, field by field, and what was parsed of them. */
record Manuscript(Content content, String author, Optional<Citation> parsed) {

    /** A text with its name. */
    record Field(String pointer, String text) {

        Advice advice(Kind kind, String detail) {
            return new Advice(kind, pointer, detail, null);
        }

        Advice advice(Kind kind, String detail, int start, int end) {
            return new Advice(kind, pointer, detail, new Place(start, end, text.substring(start, end)));
        }
    }

    Field title() {
        return new Field("#/title", content.title());
    }

    /** Empty where there is none. */
    Field citation() {
        return new Field("#/citation", content.citation() == null ? "" : content.citation());
    }

    Field implications() {
        return new Field("#/practiceImplications", content.practiceImplications());
    }

    /** What the author says of the article. */
    List<Field> prose() {
        return List.of(new Field("#/summary", content.summary()), implications());
    }

    /** All of them, in the order in which they are read. */
    List<Field> fields() {
        return Stream.concat(Stream.of(title(), citation()), prose().stream()).toList();
    }
}
