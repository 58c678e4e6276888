package org.pprnet.ingest.archive;

import java.util.regex.Pattern;

/** How English titles are capitalised: nearly all words, but for the short ones in between. */
final class TitleCase {

    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final int LONGEST_SMALL_WORD = 4;

    private TitleCase() {}

    static boolean is(String line) {
        int counted = 0;
        int capitalised = 0;
        for (String word : SPACE.split(line)) {
            if (word.length() > LONGEST_SMALL_WORD) {
                counted++;
                capitalised += word.codePoints().limit(2).anyMatch(Character::isUpperCase) ? 1 : 0;
            }
        }
        return capitalised * 4 >= counted * 3;
    }
}
