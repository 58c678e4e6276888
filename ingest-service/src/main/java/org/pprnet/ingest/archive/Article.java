package org.pprnet.ingest.archive;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A reference with a volume or pages: title, journal, and where in it. */
final class Article {

    private static final Pattern COMMA = Pattern.compile("[,;]\\s+(?=\\p{Lu})");
    private static final Pattern JOURNAL = Pattern.compile(
            "(?<=[\\p{Ll})”’])\\s+(?=(?:The\\s)?(?:(?:International|European|American|British|"
                    + "Canadian)\\s)?(?:Journal|Annals|Archives)\\sof\\s)");
    private static final Pattern TRAILING = Pattern.compile("[\\s.,:;(\\[]+$");

    private Article() {}

    static Optional<Work> in(String text) {
        return Locator.in(text).filter(found -> !isVolumeOfBook(text, found)).map(found -> read(text, found));
    }

    private static boolean isVolumeOfBook(String text, Locator found) {
        String rest = text.substring(found.end());
        String before = text.substring(0, found.start());
        boolean aboutBook = found.pages() == null && found.articleNumber() == null && found.issue() == null;
        return aboutBook && rest.length() > 3 && Imprint.is(rest.replaceFirst("^[\\s.,:;)]+", ""))
                || found.volume() == null && Imprint.startIn(before) < before.length();
    }

    private static Work read(String text, Locator locator) {
        String before = TRAILING.matcher(text.substring(0, locator.start())).replaceFirst("");
        int split = split(before, text.substring(0, locator.start()).stripTrailing());
        Optional<Locator> found = Optional.of(locator);
        if (split == 0) {
            return new Work(Title.bare(before), null, found);
        }
        return new Work(Title.bare(before.substring(0, split)), SourceName.bare(before.substring(split)), found);
    }

    private static int split(String before, String punctuated) {
        boolean abbreviated = punctuated.endsWith(".") || punctuated.endsWith(".,");
        if (!abbreviated || Title.endOfQuoted(before) > 0) {
            return split(before);
        }
        int afterFullWord = Sentences.lastStartBeforeAbbreviations(before);
        return afterFullWord > 0 ? afterFullWord : split(before);
    }

    /** Where the journal's name begins; 0 where nothing divides it from the title. */
    static int split(String before) {
        int quoted = Title.endOfQuoted(before);
        if (quoted > 0 && quoted < before.length()) {
            return quoted;
        }
        int sentence = Sentences.lastStart(before);
        return sentence > 0 ? sentence : unpunctuated(before);
    }

    private static int unpunctuated(String before) {
        Matcher journal = JOURNAL.matcher(before);
        return journal.find() ? journal.end() : lastComma(before);
    }

    private static int lastComma(String before) {
        int at = 0;
        Matcher comma = COMMA.matcher(before);
        while (comma.find()) {
            at = comma.end();
        }
        return at;
    }
}
