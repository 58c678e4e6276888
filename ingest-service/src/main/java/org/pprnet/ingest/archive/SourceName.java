package org.pprnet.ingest.archive;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The names of journals, newspapers and books as they stand in references. */
final class SourceName {

    private static final int LONGEST = 250;
    private static final int MOST_WORDS = 12;
    private static final int MOST_WORDS_OF_PROCEEDINGS = 25;
    private static final Pattern PROCEEDINGS = Pattern
            .compile("^(?:Paper|Poster|Presentation|Keynote|Talk)[\\p{L}\\s]{0,20}\\s(?:at|to)\\s|"
                    + "\\b(?:Proceedings|Conference|Symposium|Workshop|Congress|Meeting)\\b");
    private static final Pattern LEADING = Pattern.compile("^(?:\\([^()]{0,80}\\)|[Ii]n:?\\s|[\\s.,:;“\"«]++){1,8}");
    private static final Pattern TRAILING = Pattern.compile("[\\s.,:;(\\[”\"»-]+$");
    private static final Pattern ABBREVIATED = Pattern
            .compile(".*\\s\\p{Lu}\\p{Ll}{1,8}\\.$|\\p{Lu}\\p{Ll}{0,5}\\.\\s.*\\.$");
    private static final Pattern START = Pattern
            .compile("[\\p{Lu}\\p{Lo}\\d“\"‘'«]|the\\sProc|eLife|npj|arXiv|bioRxiv|medRxiv");
    private static final Pattern PERIODICAL = Pattern.compile(
            "\\b(?:Journal|Review|Reviews|Psychotherapy|Psychology|Psychologist|Psychiatry|Annals|"
                    + "Archives|Bulletin|Quarterly|Magazine|Lancet|JAMA|BMJ|Nature|Science|Sciences|"
                    + "Proceedings|Transactions|Letters|PLo[Ss]|PLOS|Frontiers|Trends|Times|Post|News|Guardian|"
                    + "Week|Weekly|Today|Gazette|Tribune|Herald|Globe|Newsletter|Notes|Revue|Zeitschrift|"
                    + "Cahiers|Annales|Revista|Rivista|Research|Studies|Medicine|Therapy|Clinical|BioScience|"
                    + "eLife|arXiv)\\b|^\\p{Lu}\\p{Ll}+(?:ology|ics|iatry|therapy|metrica|metrika)$");

    private SourceName() {}

    /** "J Invent Ther. 2014" where the year stands before the volume. */
    private static final Pattern YEAR_BEHIND = Pattern.compile("[.,;]\\s?" + CitedDate.YEAR + "$");
    private static final Pattern NUMBER = Pattern
            .compile(",\\s?(?:(?:\\d{1,2}\\s)?(?:January|February|March|April|May|June|July|August|September|"
                    + "October|November|December)|[Nn]\\s?[°º]|[Nn]o\\.?|¶|[Hh]eft|\\(\\d{1,4}|\\d{1,4}|"
                    + "[,.;\\s]){1,5}$");

    /** A name without the punctuation around it; nothing where there is no name. */
    static @Nullable String bare(String text) {
        String name = TRAILING.matcher(LEADING.matcher(text.strip()).replaceFirst("")).replaceFirst("");
        name = NUMBER.matcher(YEAR_BEHIND.matcher(name).replaceFirst("")).replaceFirst("").strip();
        name = Places.endIn(name) ? name : name.substring(0, Places.startIn(name));
        boolean isName = name.length() > 1 && name.length() <= LONGEST && START.matcher(name).lookingAt();
        return isName ? name : null;
    }

    /** Whether a name that stands alone, without volume or pages, is surely that of a journal or a newspaper. */
    static boolean isPeriodical(String name) {
        return (PERIODICAL.matcher(name).find() || PROCEEDINGS.matcher(name).find()) && isShort(name)
                && !Imprint.is(name);
    }

    /** Whether it is what was presented at a conference, or the conference itself. */
    static boolean areProceedings(String name) {
        return PROCEEDINGS.matcher(name).find() && isShort(name) && !Imprint.is(name);
    }

    /** Whether a name is short enough for a journal's. */
    static boolean isShort(String name) {
        boolean proceedings = PROCEEDINGS.matcher(name).find();
        return name.chars().filter(c -> c == ' ').count() < (proceedings ? MOST_WORDS_OF_PROCEEDINGS : MOST_WORDS);
    }
}
