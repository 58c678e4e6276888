package org.pprnet.ingest.archive;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pprnet.events.Citation.Name;

/**
 * How a citation begins: its authors and its date, and the rest, in which title and source stand. In APA's style the
 * date follows the authors in parentheses; others print it bare, or at the end.
 */
record Opening(List<Name> authors, Optional<CitedDate> date, String rest) {

    private static final int LONGEST_UNCLEAR = 60;
    private static final Pattern LEADING = Pattern.compile("^[\\s.,:;)\\]*-]+");
    private static final Pattern NAME_IN_RUN = Pattern.compile(
            "[\\p{L}’'-]{2,30}(?:\\s[\\p{L}’'-]{2,30}){0,2},?\\s(?:\\p{Lu}\\.(?:[\\s-]?\\p{Lu}\\.)"
                    + "{0,3}|\\p{Lu}{1,3}(?=[,.;\\s]))");
    private static final Pattern TITLE = Pattern
            .compile("\\p{Lu}[^&;()]{0,300}\\s\\p{Ll}[^&;()]{0,300}\\p{Ll}[.?!][”\"’]?");
    private static final Pattern ADDRESS = Pattern.compile("\\s(?:https?://|doi\\s?:).*$", Pattern.CASE_INSENSITIVE);
    private static final Pattern BETWEEN = Pattern.compile("\\s?(?:[,;]\\s?(?:&|and|et)?|&|and|et)\\s");

    /** Never fails: a text that begins like no citation has no authors, no date and is all rest. */
    static Opening of(String text) {
        Optional<CitedDate> printed = CitedDate.inParentheses(text);
        return printed.flatMap(date -> datedAfterAuthors(text, date))
                .or(() -> bareDateAfterAuthors(text))
                .or(() -> printed.flatMap(date -> datedAfterUnclearAuthors(text, date)))
                .or(() -> authorsAlone(text, printed))
                .or(() -> printed
                        .map(date -> new Opening(List.of(), printed, titleBefore(text, date) + after(text, date))))
                .orElseGet(() -> new Opening(List.of(), printed, ""));
    }

    /** Where a work names no author, its title stands in their place (APA, section 9.12): only the source follows then. */
    private static String titleBefore(String text, CitedDate date) {
        String before = text.substring(0, date.start()).strip();
        String source = ADDRESS.matcher(after(text, date)).replaceFirst("");
        return TITLE.matcher(before).matches() && Sentences.lastStart(source) == 0 ? before + " " : "";
    }

    /** Whether a text begins as citations do: authors with their initials, or a body and a full stop, and a date. */
    static boolean beginsCitation(String text) {
        Opening opening = of(text);
        boolean initials = opening.authors.stream().anyMatch(name -> name.given() != null);
        boolean dated = opening.date.map(CitedDate::start).filter(at -> at > 0)
                .map(at -> initials || text.substring(0, at).stripTrailing().endsWith(".")).orElse(false);
        return dated && !opening.authors.isEmpty();
    }

    private static Optional<Opening> datedAfterAuthors(String text, CitedDate date) {
        List<Name> authors = AuthorList.parse(text.substring(0, date.start()));
        return authors.isEmpty()
                ? Optional.empty()
                : Optional.of(new Opening(authors, Optional.of(date), after(text, date)));
    }

    private static Optional<Opening> bareDateAfterAuthors(String text) {
        return CitedDate.bare(text, 0).flatMap(date -> datedAfterAuthors(text, date));
    }

    /** Some of the names cannot be read: then none is given, rather than a list that lacks one. */
    private static Optional<Opening> datedAfterUnclearAuthors(String text, CitedDate date) {
        int end = endOfRun(text.substring(0, date.start()));
        boolean namesBefore = end > 0 && date.start() - end < LONGEST_UNCLEAR;
        boolean workBehind = date.end() + LONGEST_UNCLEAR < text.length();
        return namesBefore && workBehind
                ? Optional.of(new Opening(List.of(), Optional.of(date), after(text, date)))
                : Optional.empty();
    }

    /** Authors, title and source with the date somewhere behind, as in "Cole BE, Hart J. Title. Source. 2015;3:1-9." */
    private static Optional<Opening> authorsAlone(String text, Optional<CitedDate> printed) {
        int end = endOfRun(text);
        List<Name> authors = AuthorList.parse(text.substring(0, end));
        if (authors.isEmpty()) {
            return Optional.empty();
        }
        Optional<CitedDate> date = printed.filter(d -> d.start() >= end);
        String rest = date.map(d -> text.substring(end, d.start()) + text.substring(d.end()))
                .orElseGet(() -> text.substring(end));
        return Optional.of(new Opening(authors, date.or(() -> CitedDate.bare(text, end)), bare(rest)));
    }

    private static int endOfRun(String text) {
        Matcher name = NAME_IN_RUN.matcher(text);
        Matcher between = BETWEEN.matcher(text);
        int end = 0;
        while (name.region(end == 0 ? 0 : between.end(), text.length()).lookingAt()) {
            end = name.end();
            if (!between.region(end, text.length()).lookingAt()) {
                return end;
            }
        }
        return end;
    }

    private static String after(String text, CitedDate date) {
        return bare(text.substring(date.end()));
    }

    private static String bare(String rest) {
        return LEADING.matcher(rest).replaceFirst("").strip();
    }
}
