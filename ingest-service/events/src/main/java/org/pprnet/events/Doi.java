package org.pprnet.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A digital object identifier in normal form: lower case, as DOIs compare without regard to case (DOI Handbook, 2.4),
 * without resolver, scheme, or the punctuation of the sentence it stood in.
 */
public record Doi(@JsonValue String value) {

    // Possessive throughout: what repeats is never tried another way, so that a long text costs neither stack nor time.
    private static final Pattern NORMAL = Pattern.compile("10\\.\\d{4,9}+(?:\\.\\d++)*+/\\S++");
    // No registrant is divided so often. Without that end, each of many beginnings would be followed through the whole text.
    private static final Pattern WITHIN = Pattern.compile("10\\.\\d{4,9}+(?:\\.\\d{1,20}+){0,20}+/[^\\s\"<>]++");

    /** @throws IllegalArgumentException if the value is not a DOI in normal form */
    @JsonCreator
    public Doi {
        if (!NORMAL.matcher(value).matches() || !value.equals(value.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("not a DOI in normal form: " + value);
        }
    }

    /** The first DOI that stands in a text, as a bare identifier or within an address. */
    public static Optional<Doi> findIn(String text) {
        Matcher matcher = WITHIN.matcher(text);
        if (!matcher.find()) {
            return Optional.empty();
        }
        String bare = withoutTrailingPunctuation(matcher.group()).toLowerCase(Locale.ROOT);
        return NORMAL.matcher(bare).matches() ? Optional.of(new Doi(bare)) : Optional.empty();
    }

    /** The address that resolves it. */
    public String url() {
        return "https://doi.org/" + value;
    }

    private static String withoutTrailingPunctuation(String doi) {
        int end = doi.length();
        long unopened = count(doi, ')') - count(doi, '(');
        while (end > 0 && isTrailing(doi.charAt(end - 1), unopened)) {
            end--;
            unopened -= doi.charAt(end) == ')' ? 1 : 0;
        }
        return doi.substring(0, end);
    }

    /** A closing parenthesis belongs to the DOI only where it closes one that the DOI opened. */
    private static boolean isTrailing(char last, long unopened) {
        return last == ')' ? unopened > 0 : ".,;:!?'’”]}".indexOf(last) >= 0;
    }

    private static long count(String text, char sign) {
        return text.chars().filter(other -> other == sign).count();
    }

    @Override
    public String toString() {
        return value;
    }
}
