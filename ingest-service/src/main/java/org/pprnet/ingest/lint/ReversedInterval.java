package org.pprnet.ingest.lint;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.pprnet.ingest.lint.Manuscript.Field;

/**
 * "95% CI [.40, .28]". A dash between two numbers is taken as what separates them, so that what may be read either way is
 * only reported if it is reversed in both.
 */
final class ReversedInterval implements Check {

    private static final String MINUS = "−–‐-";
    private static final String NUMBER = "[" + MINUS + "]?+(?:\\d{1,3}(?:,\\d{3}){1,4}+(?!\\d)|(?:\\d{1,9})?+)"
            + "(?:\\.\\d{1,9})?+(?<=\\d)";
    private static final Pattern INTERVAL = Pattern.compile("(?<![\\p{L}\\p{N}])(?:CIs?|[Cc]onfidence [Ii]ntervals?)"
            + "(?:\\s{0,3}+(?:was|were|is|are|of|from|between|rang(?:ed|ing|es)|[=:,(\\[])){0,6}+\\s{0,3}+"
            + "(?<low>" + NUMBER + ")%?+\\s{0,3}+(?<between>[,;—" + MINUS + "]|to\\b|and\\b)(?<space>\\s{0,3}+)"
            + "(?<high>" + NUMBER + ")");

    @Override
    public Stream<Advice> on(Manuscript manuscript) {
        return manuscript.prose().stream().filter(ReversedInterval::hasInterval)
                .flatMap(field -> INTERVAL.matcher(field.text()).results()
                        .flatMap(found -> reversed(field, found).stream()));
    }

    /** Most texts have none, and are searched faster for a word than for a pattern. */
    private static boolean hasInterval(Field field) {
        return field.text().contains("CI") || field.text().contains("nterval");
    }

    private static Optional<Advice> reversed(Field field, MatchResult found) {
        String low = found.group("low");
        String high = found.group("high");
        // Without a space behind it, a comma between whole numbers may be a decimal comma.
        boolean unclear = found.group("between").equals(",") && found.group("space").isEmpty()
                && !(low.contains(".") && high.contains("."));
        if (unclear || number(low).compareTo(number(high)) <= 0) {
            return Optional.empty();
        }
        return Optional.of(field.advice(Advice.Kind.REVERSED_INTERVAL,
                "The confidence interval is printed high to low", found.start("low"), found.end("high")));
    }

    private static BigDecimal number(String printed) {
        boolean negative = MINUS.indexOf(printed.charAt(0)) >= 0;
        BigDecimal size = new BigDecimal((negative ? printed.substring(1) : printed).replace(",", ""));
        return negative ? size.negate() : size;
    }
}
