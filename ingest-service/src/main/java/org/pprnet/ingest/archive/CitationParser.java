package org.pprnet.ingest.archive;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pprnet.events.Citation;

/**
 * Takes a citation apart: authors and date ({@link Opening}), address and notes ({@link Tail}), and between them title
 * and source ({@link Work}). Written for the style of the American Psychological Association (Publication Manual, 7th
 * edition, chapter 10) and what authors make of it.
 */
public final class CitationParser {

    /** The longest citation that this system takes, in characters. */
    static final int LONGEST = 4_000;

    private static final Pattern MARKUP = Pattern.compile("</?(?:i|b|em|italic|strong|u|sup|sub)>",
            Pattern.CASE_INSENSITIVE);
    /** Any but a single space, which stays as it is. */
    private static final Pattern SPACES = Pattern.compile("[\\s\\h]{2,}|[\\s\\h&&[^ ]]");

    private CitationParser() {}

    /**
     * The citation verbatim, with the fields that could be told apart; the others are absent. Never fails. Of a text
     * beyond 4,000 characters, which no citation has, nothing is parsed.
     */
    public static Citation parse(String text) {
        if (text.length() > LONGEST) {
            return Citation.unparsed(text);
        }
        String plain = SPACES.matcher(withoutMarkup(text)).replaceAll(" ").strip();
        Opening opening = Opening.of(plain);
        Tail tail = Tail.cutFrom(opening.rest(), opening.date().filter(CitedDate::hasMonth).isPresent());
        Work work = Work.of(tail);
        Optional<Locator> locator = work.locator();
        return new Citation(text, opening.authors(), opening.date().map(CitedDate::year).orElse(null),
                opening.date().map(CitedDate::date).orElse(null), work.title(), work.container(),
                locator.map(Locator::volume).orElse(null), locator.map(Locator::issue).orElse(null),
                locator.map(Locator::pages).orElse(null), locator.map(Locator::articleNumber).orElse(null),
                CitedDoi.findIn(text).orElse(null), status(tail));
    }

    private static String withoutMarkup(String text) {
        return text.indexOf('<') < 0 ? text : MARKUP.matcher(text).replaceAll("");
    }

    private static @Nullable String status(Tail tail) {
        return tail.aheadOfPrint() ? "advance-online" : null;
    }
}
