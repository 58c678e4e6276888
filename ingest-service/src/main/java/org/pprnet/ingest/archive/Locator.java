package org.pprnet.ingest.archive;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where within its source a work stands (volume, issue, pages), and where in the text this is said.
 *
 * @param pages with a hyphen, as in {@code 297-325}
 */
record Locator(
        @Nullable String volume,
        @Nullable String issue,
        @Nullable String pages,
        @Nullable String articleNumber,
        int start,
        int end) {

    private static final String DASH = "\\s?[-–—−‐‑]{1,2}\\s?";
    private static final String PAGE = "[A-Za-z]{0,2}\\d{1,7}[A-Za-z]?";
    private static final String RANGE = PAGE + DASH + PAGE + "(?:,\\s" + PAGE + DASH + PAGE + "){0,3}";
    private static final String LABELLED = "(?:\\b[Pp]p?\\.|\\b[Pp]p|\\b[Pp]ages?|\\bpg\\.|\\bS\\.)\\s?(?<labelled>"
            + PAGE
            + "(?:" + DASH + PAGE + ")?(?:,\\s?" + PAGE + "(?:" + DASH + PAGE + ")?){0,4})";
    private static final String ARTICLE = "(?:(?:Article|Art\\.|Artikel)\\s?(?:ID|[Nn]o\\.?|[Nn]umber|e?Article)?:?\\s?)?"
            + "(?<article>[A-Za-z]{0,4}\\d[\\w.-]{0,15}\\w|\\d)";
    private static final String PAGES = "(?:(?:\\s?[,:;.]\\s?|\\s?,\\s?:\\s?|\\s)" + LABELLED
            + "|(?:\\s?[,:;]\\s?|\\.\\s|\\s)(?<range>" + RANGE
            + ")|[,:]?\\s?\\((?<enclosed>" + RANGE
            + ")\\)|\\s?[,:;]\\s?(?<list>\\d{1,4}(?:,\\s?\\d{1,4}){1,4})|\\s?[,:;]\\s?"
            + ARTICLE + ")";
    private static final String VOLUME = "(?<label>(?:[Vv]ol(?:ume)?|VOL|Bd|[Bb]and|[Tt]ome)\\b\\.?\\s?)?"
            + "(?<volume>[A-Z]{0,2}\\d{1,4}[A-Za-z]{0,2}(?:[-–/]\\d{1,4})?|"
            + "(?=[IVXLC])(?<roman>C{0,3}(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3}))(?![\\p{L}]))";
    private static final String ISSUE = "(?:\\s?\\(\\s?(?<issue>[^()]{0,15}\\d[^()]{0,14}|[A-Za-z]|(?:Suppl|Spec|Pt|Part|Spring|"
            + "Summer|Fall|Autumn|Winter|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|"
            + "Dec)[^()]{0,20})\\)"
            + "|[,.]?\\s?(?:[Nn]os?\\.?|[Nn]r\\.?|[Nn]\\s?[°º]|[Ii]ss(?:ue|\\.)?|[Hh]eft|"
            + "#)\\s?(?<number>\\d[\\w/–-]{0,9}))?";
    private static final String AFTER = "(?=\\s?(?:[.,;:)\\]]|$)|\\s[\\p{Lu}\\[(«“]|\\s(?:19|20)\\d\\d\\b)";
    private static final Pattern IN_VOLUME = Pattern.compile(VOLUME + ISSUE + "(?:" + PAGES + ")?" + AFTER);
    private static final Pattern PAGES_ALONE = Pattern.compile("[,.(]?\\s\\(?(?:(?:[Nn]\\s?[°º]|[Nn]os?\\.|[Hh]eft)\\s?"
            + "(?<number>\\d[\\d/–-]{0,9}),?\\s)?(?:" + LABELLED + "|(?<=,\\s)(?<range>" + RANGE
            + ")|(?<=\\()(?<enclosed>"
            + RANGE + ")|(?<=,\\s)(?<article>\\d{5,7}(?=\\.?$)))" + AFTER);
    private static final Pattern CANDIDATE = Pattern
            .compile("(?<=[\\s,.:;(])(?=[A-Z]{0,2}\\d|[VvBT]|t(?=ome)|b(?=and)|[IVXLC]{1,7}[\\s,(:.])");
    private static final Pattern YEARS = Pattern.compile("(?:1[4-9]|20)\\d\\d\\D{1,3}(?:1[4-9]|20)\\d\\d");
    private static final Pattern LONG_RANGE = Pattern.compile("\\d{2,6}" + DASH + "\\d{2,6}");
    private static final Pattern DASHES = Pattern.compile(DASH);
    private static final Pattern AT_END = Pattern.compile("[\\s\\d.,;:()\\]?–-]*");

    /** The first place of a text that says where within its source the work stands. */
    static Optional<Locator> in(String text) {
        Matcher candidate = CANDIDATE.matcher(text);
        Matcher matcher = IN_VOLUME.matcher(text).useTransparentBounds(true);
        while (candidate.find()) {
            if (matcher.region(candidate.start(), text.length()).lookingAt() && isLocator(text, matcher)) {
                return Optional.of(inVolume(matcher));
            }
        }
        return pagesAlone(text);
    }

    private static boolean isLocator(String text, Matcher found) {
        String pages = first(found, "labelled", "range", "enclosed");
        if (pages != null || found.group("label") != null) {
            return true;
        }
        if (first(found, "issue", "number") != null) {
            return true;
        }
        String before = text.substring(0, found.start());
        boolean set = before.stripTrailing().endsWith(",") || before.endsWith(";") || found.group().contains(": ");
        return set && found.group("roman") == null && AT_END.matcher(text.substring(found.end())).matches()
                && !YEARS.matcher(found.group()).matches();
    }

    private static Locator inVolume(Matcher found) {
        String issue = first(found, "issue", "number");
        String pages = first(found, "labelled", "range", "enclosed", "list");
        String article = first(found, "article");
        if (issue != null && pages == null && article == null && LONG_RANGE.matcher(issue).matches()) {
            return new Locator(found.group("volume"), null, hyphenated(issue), null, found.start(), found.end());
        }
        if (found.group("label") == null && issue == null && pages == null && article == null
                && LONG_RANGE.matcher(found.group("volume")).matches()) {
            return new Locator(null, null, hyphenated(found.group("volume")), null, found.start(), found.end());
        }
        return new Locator(found.group("volume"), issue == null ? null : issue.strip(), hyphenated(pages), article,
                found.start(), found.end());
    }

    private static Optional<Locator> pagesAlone(String text) {
        Matcher matcher = PAGES_ALONE.matcher(text);
        while (matcher.find()) {
            String pages = first(matcher, "labelled", "range", "enclosed");
            if (pages == null || !YEARS.matcher(pages).matches()) {
                return Optional.of(new Locator(null, matcher.group("number"), hyphenated(pages),
                        matcher.group("article"), matcher.start(), matcher.end()));
            }
        }
        return Optional.empty();
    }

    private static @Nullable String first(Matcher matcher, String... groups) {
        return Stream.of(groups).filter(group -> matcher.group(group) != null).findFirst().map(matcher::group)
                .orElse(null);
    }

    private static @Nullable String hyphenated(@Nullable String pages) {
        return pages == null ? null : DASHES.matcher(pages).replaceAll("-");
    }
}
