package org.pprnet.ingest.lint;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.pprnet.ingest.lint.Manuscript.Field;

/**
 * "SD = 15/2", "p = 0..05", "d = 1.4.7", "SE = 1,5". Counts ("n = 12/15") may be fractions, and thousands have commas.
 */
final class OddNumber implements Check {

    private static final Pattern SYMBOL = Pattern.compile("(?<![\\p{L}\\p{N}:/])"
            + "(?:SD|SE|SEM|SMD|ICC|OR|RR|HR|IRR|M|Mdn|[Mm]ean|[Mm]edian|[drgptzFbBβαηκρω])²?+\\s{0,3}+$");
    private static final int LONGEST_SYMBOL = 12;
    private static final Pattern NO_NUMBER = Pattern.compile("\\s{0,3}+[−–‐-]?+"
            + "(?:\\d{0,9}+(?:\\.\\d{1,9}+)?+/\\d{1,9}+(?!/)|\\d{0,9}+\\.{2}(?!\\.)\\d{1,9}+"
            + "|\\d{0,9}+\\.\\d{1,9}+\\.\\d{1,9}+|\\d{1,3}+,\\d{1,2}+(?![\\d%,]|\\.\\d))");

    @Override
    public Stream<Advice> on(Manuscript manuscript) {
        return manuscript.prose().stream().flatMap(OddNumber::in);
    }

    private static Stream<Advice> in(Field field) {
        Matcher number = NO_NUMBER.matcher(field.text());
        return IntStream.range(0, field.text().length())
                .filter(at -> isOperator(field.text().charAt(at)))
                .filter(at -> number.region(at + 1, field.text().length()).lookingAt())
                .mapToObj(at -> statistic(field, at, number.end())).flatMap(Optional::stream);
    }

    private static boolean isOperator(char character) {
        return switch (character) {
            case '=', '<', '>', '≤', '≥', '≈' -> true;
            default -> false;
        };
    }

    private static Optional<Advice> statistic(Field field, int operator, int end) {
        int from = Math.max(0, operator - LONGEST_SYMBOL);
        Matcher symbol = SYMBOL.matcher(field.text().substring(from, operator));
        return symbol.find()
                ? Optional.of(field.advice(Advice.Kind.ODD_NUMBER, "This is not a number as statistics are printed",
                        from + symbol.start(), end))
                : Optional.empty();
    }
}
