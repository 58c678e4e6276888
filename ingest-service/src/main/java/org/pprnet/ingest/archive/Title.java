package org.pprnet.ingest.archive;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The titles of works as they stand in references: in quotation marks, with editions and other notes behind them. */
final class Title {

    private static final Map<Character, String> QUOTES = Map.of('“', "”“\"", '"', "\"”", '‘', "’", '«', "»", '\'', "'");
    /** It begins with a space, a comma or a bracket: that is looked at first, as most characters are none of these. */
    private static final Pattern NOTE = Pattern.compile(
            "(?U)(?=[\\t-\\r ,(\\[\\x{80}-\\x{10FFFF}])(?:\\s?[(\\[][^()\\[\\]]{0,60}\\b(?i:ed\\.?|eds\\.?|édition|éd\\.?|edition|edn\\.?|"
                    + "vol\\.?|vols\\.?|pp\\.?|trans\\.?|rev\\.?|dissertation|thesis|thèse|mémoire|report|"
                    + "no\\.?|publication|manuscript|work published|book review|monograph|data set|"
                    + "computer software|video|brochure|abstract|preprint)(?=[^\\p{L}]|"
                    + "$)[^()\\[\\]]{0,80}[)\\]]$|,?\\s\\d{1,2}(?:st|nd|rd|th|e)\\.?\\s(?:edn?|éd|"
                    + "edition)\\.?$|,\\s(?:\\(?[Ee]ds?\\.?\\)?|[Tt]r(?:ans)?\\.|(?:edited|"
                    + "translated)\\sby)\\s\\p{Lu}[^:]{1,60}$|,?\\s\\d{1,4}\\spp?\\.?$)");
    private static final Pattern TRAILING = Pattern.compile("[\\s.,:;]+$");
    private static final Pattern LEADING = Pattern.compile("^[\\s.,:;)]+");

    private static final int MOST_NOTES = 4;
    private static final int LONGEST_NOTE = 160;

    private Title() {}

    /**
     * Where the quotation marks end that hold the whole title at the beginning of a text; 0 where it stands in none. A
     * title that only begins with a quotation goes on behind it without a full stop or a comma.
     */
    static int endOfQuoted(String text) {
        String closing = text.isEmpty() ? null : QUOTES.get(text.charAt(0));
        if (closing == null) {
            return 0;
        }
        int last = text.lastIndexOf(text.charAt(0));
        for (int i = 2; i < text.length(); i++) {
            if (closing.indexOf(text.charAt(i)) >= 0 && endsTitle(text, i, i > last || last == i)) {
                return i + 1;
            }
        }
        return 0;
    }

    private static boolean endsTitle(String text, int quote, boolean lastQuote) {
        int next = quote + 1;
        while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        if (next == text.length() || ".,".indexOf(text.charAt(next)) >= 0) {
            return true;
        }
        boolean before = ".,".indexOf(text.charAt(quote - 1)) >= 0;
        return next > quote + 1 && (before || lastQuote && Character.isUpperCase(text.charAt(next)));
    }

    /** A title without the punctuation, quotation marks and notes around it; nothing where there is no title. */
    static @Nullable String bare(String text) {
        String title = unquoted(withoutNotes(LEADING.matcher(text.strip()).replaceFirst("")));
        return title.codePoints().anyMatch(Character::isLetter) ? title : null;
    }

    private static String withoutNotes(String noted) {
        String title = noted;
        for (int i = 0; i < MOST_NOTES; i++) {
            String shorter = withoutNote(TRAILING.matcher(title).replaceFirst(""));
            if (shorter.equals(title)) {
                return title;
            }
            title = shorter;
        }
        return title;
    }

    private static String withoutNote(String title) {
        int from = Math.max(0, title.length() - LONGEST_NOTE);
        Matcher note = NOTE.matcher(title).region(from, title.length()).useTransparentBounds(true);
        return note.find() ? title.substring(0, note.start()) : title;
    }

    private static String unquoted(String title) {
        String closing = title.length() < 3 ? null : QUOTES.get(title.charAt(0));
        boolean quoted = closing != null && closing.indexOf(title.charAt(title.length() - 1)) >= 0
                && title.substring(1, title.length() - 1).chars().noneMatch(c -> closing.indexOf(c) >= 0);
        return quoted ? TRAILING.matcher(title.substring(1, title.length() - 1)).replaceFirst("").strip() : title;
    }
}
