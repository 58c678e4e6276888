package org.pprnet.ingest.archive;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pprnet.events.Doi;

/**
 * Finds the DOI of a citation. A wrong DOI sends readers, and retraction notices, to another article, so that one which
 * may have been torn or run into its surroundings is left out.
 */
final class CitedDoi {

    private static final Pattern START = Pattern.compile("(?<![\\d.])10\\.\\d{4,9}(?:\\.\\d{1,9}){0,4}(?:/|%2[fF])");
    private static final Pattern TOKEN = Pattern.compile("[^\\s\"]{1,400}");
    private static final Pattern ADDRESS = Pattern.compile("https?://\\S*$");
    /** Wiley's identifiers of the nineties end in a SICI (ANSI/NISO Z39.56), which holds an angle bracket each way. */
    private static final Pattern SICI = Pattern.compile("[^<>]+<[^<>]+>3\\.0\\.\\w\\w;2-\\w",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern TORN_SICI = Pattern.compile("(?<=<\\w{1,9}::) (?=aid-\\w{1,30}>3\\.0\\.\\w\\w;2-)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern TAG = Pattern.compile("</?[a-zA-Z]{1,10}/?>.*");
    private static final Pattern PAGE_OF_ADDRESS = Pattern.compile(
            "/(?:abstract|full|full-text|fulltext|summary|meta|pdf|epdf|pdfdirect|html|references|download)/?$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern CLOSING = Pattern.compile("[.,;:’”»…]{1,9}$");
    private static final int LONGEST_ADDRESS = 200;
    private static final Pattern TORN = Pattern.compile("\\s{1,3}[a-z0-9./-]{0,60}\\d");
    private static final Pattern YEAR_AFTER = Pattern.compile("\\s" + CitedDate.YEAR + "\\.?(?:\\s|$)");
    private static final Pattern SUFFIX_WITH_DIGIT = Pattern.compile("[^/]{1,30}/.*\\d.*[^/_-]");

    private CitedDoi() {}

    static Optional<Doi> findIn(String printed) {
        String text = whole(printed.replace('\u2010', '-').replace('\u2011', '-'));
        Matcher start = START.matcher(text);
        int first = text.indexOf("10.");
        if (first < 0 || !start.find(first)) {
            return Optional.empty();
        }
        Matcher token = TOKEN.matcher(text).region(start.start(), text.length());
        if (!token.lookingAt() || torn(token.group(), text.substring(token.end()))) {
            return Optional.empty();
        }
        String before = text.substring(Math.max(0, start.start() - LONGEST_ADDRESS), start.start());
        String raw = ADDRESS.matcher(before).find() ? withoutAddress(token.group()) : token.group();
        return untagged(CLOSING.matcher(raw).replaceFirst("")).filter(CitedDoi::isWhole).flatMap(CitedDoi::normal);
    }

    private static String whole(String text) {
        return text.contains("::") ? TORN_SICI.matcher(text).replaceAll("") : text;
    }

    private static Optional<Doi> normal(String raw) {
        return SICI.matcher(raw).matches() ? Optional.of(new Doi(raw.toLowerCase(Locale.ROOT))) : Doi.findIn(raw);
    }

    /** A space within a DOI, as left by a line end: the next word has digits, and nothing has closed this one. */
    private static boolean torn(String raw, String after) {
        char last = raw.charAt(raw.length() - 1);
        boolean closed = ",;]}>”’".indexOf(last) >= 0 || last == ')' && openBrackets(raw) < 0;
        boolean year = YEAR_AFTER.matcher(after).lookingAt() && SUFFIX_WITH_DIGIT.matcher(raw).matches();
        return !closed && !year && TORN.matcher(after).lookingAt();
    }

    private static int openBrackets(String raw) {
        return raw.chars().map(c -> c == '(' ? 1 : c == ')' ? -1 : 0).sum();
    }

    private static String withoutAddress(String raw) {
        String decoded = raw.contains("%") ? decode(raw) : raw;
        int end = decoded.length();
        for (char delimiter : new char[]{'?', '#', '&'}) {
            int at = decoded.indexOf(delimiter);
            end = at >= 0 ? Math.min(end, at) : end;
        }
        return PAGE_OF_ADDRESS.matcher(decoded.substring(0, end)).replaceFirst("");
    }

    private static String decode(String raw) {
        try {
            return URLDecoder.decode(raw.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return raw;
        }
    }

    private static Optional<String> untagged(String raw) {
        int bracket = raw.indexOf('<');
        if (bracket < 0 || SICI.matcher(raw).matches()) {
            return Optional.of(raw);
        }
        return TAG.matcher(raw.substring(bracket)).matches()
                ? Optional.of(raw.substring(0, bracket))
                : Optional.empty();
    }

    /** Registered DOIs are ASCII but for a handful; a dash in one was set by a printer. */
    private static boolean isWhole(String raw) {
        return raw.chars().allMatch(c -> c > 0x20 && c < 0x7F) && openBrackets(raw) <= 0 && !raw.matches(".*[-_/]");
    }
}
