package org.pprnet.ingest.archive;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The date of a citation and where it stands in its text.
 *
 * @param year absent for "in press" and "n.d.", which end the authors as a year does
 * @param date as precise as printed: {@code 2020}, {@code 2020-09} or {@code 2022-11-10}
 */
record CitedDate(@Nullable Integer year, @Nullable String date, int start, int end) {

    static final String YEAR = "(?:1[4-9]|20)\\d{2}";

    private static final Pattern IN_PARENTHESES = Pattern
            .compile("[(\\[]((?:\\[[^()\\[\\]]{1,20}\\])?[^()\\[\\]]{1,40}(?:\\[[^()\\[\\]]{1,20}\\][^()"
                    + "\\[\\]]{0,10})?)[)\\]]");
    private static final Pattern BARE = Pattern.compile("(?<![\\w–-])(" + YEAR + ")[a-z]?(?=[.,:;)\\]]|\\s|$)");
    private static final Pattern FIRST_YEAR = Pattern.compile("(?<!\\d)" + YEAR + "(?!\\d)");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\d]{1,30}");
    private static final Pattern DAY = Pattern.compile("(?<!\\d)(?:[12]\\d|3[01]|0?[1-9])(?!\\d)");
    private static final Pattern NUMERIC = Pattern
            .compile("(" + YEAR + ")-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\\d|3[01]))?");
    private static final Set<String> OTHER_WORDS = Set.of("spring", "summer", "autumn", "fall", "winter", "ca", "circa",
            "c", "et", "and", "or", "in", "press", "n", "d", "nd", "no", "date", "forthcoming", "submitted",
            "accepted", "under", "review", "epub", "online", "first", "published", "reprinted", "orig", "early", "late",
            "print");

    /** The first date in parentheses or brackets. */
    static Optional<CitedDate> inParentheses(String text) {
        Matcher matcher = IN_PARENTHESES.matcher(text);
        while (matcher.find()) {
            if (isDate(matcher.group(1))) {
                return Optional.of(read(matcher.group(1), matcher.start(), matcher.end()));
            }
        }
        return Optional.empty();
    }

    /** The first year at or after a place that stands on its own, as in "Adler, A. 1927. Title". */
    static Optional<CitedDate> bare(String text, int from) {
        Matcher matcher = BARE.matcher(text);
        return matcher.find(from)
                ? Optional.of(read(matcher.group(1), matcher.start(), matcher.end()))
                : Optional.empty();
    }

    /** Whether more than the year is printed. */
    boolean hasMonth() {
        return date != null && date.length() > 4;
    }

    private static boolean isDate(String content) {
        String lower = content.toLowerCase(Locale.ROOT);
        boolean dated = FIRST_YEAR.matcher(lower).find() || lower.contains("press") || lower.contains("forthcoming")
                || lower.matches("\\s*n\\.?\\s?d\\.?\\s*|\\s*no date\\s*");
        return dated && WORD.matcher(lower).results().allMatch(word -> belongsToDate(word.group()));
    }

    private static boolean belongsToDate(String word) {
        return OTHER_WORDS.contains(word) || MonthName.number(word) > 0
                || word.matches(YEAR + "[a-z]?|\\d{1,2}(?:st|nd|rd|th|er)?");
    }

    private static CitedDate read(String content, int start, int end) {
        Matcher numeric = NUMERIC.matcher(content);
        if (numeric.find()) {
            return new CitedDate(Integer.valueOf(numeric.group(1)), numeric.group(), start, end);
        }
        Matcher year = FIRST_YEAR.matcher(content);
        if (!year.find()) {
            return new CitedDate(null, null, start, end);
        }
        String rest = content.substring(0, year.start()) + " " + content.substring(year.end());
        return new CitedDate(Integer.valueOf(year.group()), year.group() + monthAndDay(rest), start, end);
    }

    private static String monthAndDay(String rest) {
        int[] months = WORD.matcher(rest.toLowerCase(Locale.ROOT)).results().mapToInt(w -> MonthName.number(w.group()))
                .filter(m -> m > 0).toArray();
        if (months.length != 1) {
            return "";
        }
        int[] days = DAY.matcher(rest).results().mapToInt(d -> Integer.parseInt(d.group())).toArray();
        return days.length == 1 ? "-%02d-%02d".formatted(months[0], days[0]) : "-%02d".formatted(months[0]);
    }
}
