package org.pprnet.ingest.lint;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.pprnet.ingest.archive.CitationParser;
import org.pprnet.ingest.submission.Content;

/** A text as an author may leave it; what a test says nothing of gives no advice. */
record AManuscript(String title, String citation, String summary, String implications, String author) {

    private static final String CITATION = "Moor, C., & Hill, A. (2021). Tides and moods. Coastal Psychology, 4, 1-9. "
            + "https://doi.org/10.5555/coast.2021.4";

    static AManuscript saying(String summary) {
        return new AManuscript("On tides", CITATION, summary, "Look at the sea.", "Dr. Nora Vale");
    }

    static AManuscript citing(String citation) {
        return saying("Nothing is said here.").with(citation);
    }

    AManuscript with(String citation) {
        return new AManuscript(title, citation, summary, implications, author);
    }

    AManuscript by(String author) {
        return new AManuscript(title, citation, summary, implications, author);
    }

    AManuscript implying(String implications) {
        return new AManuscript(title, citation, summary, implications, author);
    }

    List<Advice> advice() {
        Content content = new Content("", title, citation, summary, implications, List.of(), List.of(), null, "en");
        return Advice.on(content, author, Optional.ofNullable(citation).map(CitationParser::parse));
    }

    /** What stands in the places of one kind of advice. */
    List<String> marked(Advice.Kind kind) {
        return of(kind).map(advice -> advice.place() == null ? "" : advice.place().text()).toList();
    }

    Stream<Advice> of(Advice.Kind kind) {
        return advice().stream().filter(advice -> advice.kind() == kind);
    }
}
