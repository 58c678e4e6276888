package org.pprnet.ingest.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pprnet.events.Citation;
import org.pprnet.ingest.submission.Submission;

/**
 * Something that an author may want to look at again.
 *
 * @param pointer the field that it is about, as a JSON pointer: {@code #/citation}
 */
public record Advice(String pointer, String detail) {

    /**
     * What can be said of a submission.
     *
     * @param citation what was parsed of its citation
     */
    public static List<Advice> on(Submission submission, Optional<Citation> citation) {
        List<Advice> advice = new ArrayList<>();
        if (citation.isEmpty()) {
            advice.add(new Advice("#/citation", "The article that this reports on is not cited"));
        }
        if (citation.isPresent() && citation.map(Citation::doi).isEmpty()) {
            advice.add(new Advice("#/citation", "The citation has no DOI: notices of retraction cannot find it"));
        }
        if (submission.content().practiceImplications().isBlank()) {
            advice.add(new Advice("#/practiceImplications", "There are no practice implications"));
        }
        return advice;
    }
}
