package org.pprnet.ingest.lint;

import java.util.stream.Stream;

/** Brackets and double quotation marks without a partner. Single ones are left alone: an apostrophe looks the same. */
final class Unbalanced implements Check {

    @Override
    public Stream<Advice> on(Manuscript manuscript) {
        return manuscript.fields().stream().flatMap(field -> Pairing.unpaired(field.text()).stream()
                .map(at -> field.advice(Advice.Kind.UNBALANCED,
                        "This %s has no partner".formatted(name(field.text().charAt(at))), at, at + 1)));
    }

    private static String name(char mark) {
        return "([{)]}".indexOf(mark) >= 0 ? "bracket" : "quotation mark";
    }
}
