package org.pprnet.catalog.store;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.pprnet.events.Citation;

/** Names as they are looked up: without regard to case and accents, and never longer than an index can hold. */
public final class IndexedName {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final int LONGEST = 200;

    private IndexedName() {}

    /** What a name is found by: Flückiger by fluckiger. */
    public static String of(String name) {
        String bare = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
        String folded = bare.toLowerCase(Locale.ROOT).strip();
        return folded.substring(0,
                folded.offsetByCodePoints(0, Math.min(LONGEST, folded.codePointCount(0, folded.length()))));
    }

    /** What several names are found by, each once. */
    public static List<String> ofAll(List<String> names) {
        return names.stream().map(IndexedName::of).distinct().toList();
    }

    /** What a citation's authors are found by: their family names. */
    public static List<String> ofCited(Citation citation) {
        return ofAll(citation.authors().stream().map(Citation.Name::family).toList());
    }
}
