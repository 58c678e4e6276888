package org.pprnet.ingest.lint;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * "SD = 15/2", "p = 0..05", "d = 1.4.7", "SE = 1,5". Counts ("n = 12/15") may be fractions, and thousands have commas.
 */
final class OddNumber implements Check {

    private static final Pattern STATISTIC = Pattern.compile("(?<![\\p{L}\\p{N}:/])"
            + "(?:SD|SE|SEM|SMD|ICC|OR|RR|HR|IRR|M|Mdn|[Mm]ean|[Mm]edian|[drgptzFbBβαηκρω])²?+\\s{0,3}+[=<>≤≥≈]\\s{0,3}+"
            + "[−–‐-]?+(?:\\d{0,9}+(?:\\.\\d{1,9}+)?+/\\d{1,9}+(?!/)|\\d{0,9}+\\.{2}(?!\\.)\\d{1,9}+"
            + "|\\d{0,9}+\\.\\d{1,9}+\\.\\d{1,9}+|\\d{1,3}+,\\d{1,2}+(?![\\d%,]|\\.\\d))");

    @Override
    public Stream<Advice> on(Manuscript manuscript) {
        return manuscript.prose().stream().flatMap(field -> STATISTIC.matcher(field.text()).results()
                .map(found -> field.advice(Advice.Kind.ODD_NUMBER, "This is not a number as statistics are printed",
                        found.start(), found.end())));
    }
}
