package org.pprnet.ingest.lint;

import java.util.List;
import java.util.stream.Stream;

/** Looks for one kind of thing. It takes any text, and reads it once. */
interface Check {

    List<Check> ALL = List.of(new MissingCitation(), new MissingDoi(), new DoiTrailingDot(), new ReversedInterval(),
            new Unbalanced(), new NameSpelledTwoWays(), new OwnWork(), new MissingImplications(), new OddNumber());

    /** What is found, from the beginning of the text to its end. */
    Stream<Advice> on(Manuscript manuscript);
}
