package org.pprnet.ingest.suggest;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pprnet.events.Citation;
import org.pprnet.ingest.archive.LastCitations;

/**
 * A text as it is compared with others: in lower case, the title first, then the title of the cited article, and of each
 * part the first 50,000 characters.
 *
 * @param heading title and cited title
 * @param whole heading and body
 * @param words that are not in every text, in the singular where that is easily told, each once
 */
record Reading(String heading, String whole, Set<String> words) {

    private static final int LONGEST = 50_000;
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}]{2,30}+(?:-\\p{L}{2,30}+){0,2}+");
    private static final Set<String> EVERYWHERE = Set
            .of(("about above after again against all also although among and any"
                    + " are because been before being below between both but can colleagues could did does doing down during each"
                    + " either even few for found from further had has have having her here him his how however into its just less"
                    + " like many may might more most much must need nor not now off often once one only other our out over own per"
                    + " rather same several she should some study such than that the their them then there these they this those"
                    + " through too two under until very was well were what when where which while who whom whose why will with"
                    + " within without would yet you your").split(" "));

    static Reading of(String title, @Nullable String citation, String summary, String implications) {
        String cited = Optional.ofNullable(citation).map(LastCitations::parsed).map(Citation::title).orElse("");
        String heading = Stream.of(title, cited).map(Reading::lower).reduce("", (all, part) -> all + part + "\n");
        String whole = Stream.of(summary, implications).map(Reading::lower).reduce(heading,
                (all, part) -> all + "\n" + part);
        return new Reading(heading, whole, words(whole));
    }

    private static Set<String> words(String text) {
        Set<String> words = new LinkedHashSet<>();
        WORD.matcher(text).results().map(word -> singular(word.group())).filter(word -> !EVERYWHERE.contains(word))
                .forEach(words::add);
        return words;
    }

    private static String singular(String word) {
        if (word.endsWith("ies") && word.length() > 5) {
            return word.substring(0, word.length() - 3) + "y";
        }
        boolean plural = word.endsWith("s") && word.length() > 4
                && List.of("ss", "us", "is").stream().noneMatch(word::endsWith);
        return plural ? word.substring(0, word.length() - 1) : word;
    }

    private static String lower(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST)).toLowerCase(Locale.ROOT);
    }
}
