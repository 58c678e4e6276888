package org.pprnet.ingest.lint;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pprnet.events.Citation;
import org.pprnet.ingest.archive.LastCitations;
import org.pprnet.ingest.submission.Content;

/** An author asks what there is to look at again, before anything is kept. */
@Singleton
public class Advising {

    /**
     * What can be said of a text.
     *
     * @param citation with what could be parsed of it; absent where there is none
     */
    public record Advised(List<Advice> advice, @Nullable Citation citation, Words words) {}

    /** How many words the parts of a text have. */
    public record Words(int summary, int practiceImplications) {}

    /**
     * Looks through a content, which may be unfinished: what is missing in it is empty.
     *
     * @param author who would be named as the summary's author
     */
    public Advised advise(Content content, String author) {
        Optional<Citation> citation = Optional.ofNullable(content.citation()).map(LastCitations::parsed);
        return new Advised(Advice.on(content, author, citation), citation.orElse(null),
                new Words(words(content.summary()), words(content.practiceImplications())));
    }

    /** Counts what stands between spaces and has a letter or a digit. */
    static int words(String text) {
        int words = 0;
        boolean counted = false;
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            boolean gap = Character.isWhitespace(character) || Character.isSpaceChar(character);
            boolean begins = !gap && !counted && Character.isLetterOrDigit(text.codePointAt(at));
            words += begins ? 1 : 0;
            counted = !gap && (counted || begins);
        }
        return words;
    }
}
