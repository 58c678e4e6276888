package org.pprnet.ingest.archive;

import java.util.List;

/** The names of months in citations, English, French and German, in full or shortened to three letters or more. */
final class MonthName {

    private static final int SHORTEST = 3;
    private static final List<String> ENGLISH = List.of("january", "february", "march", "april", "may", "june", "july",
            "august", "september", "october", "november", "december");
    private static final List<String> FRENCH = List.of("janvier", "février", "mars", "avril", "mai", "juin", "juillet",
            "août", "septembre", "octobre", "novembre", "décembre");

    private static final List<String> GERMAN = List.of("januar", "februar", "märz", "april", "mai", "juni", "juli",
            "august", "september", "oktober", "november", "dezember");

    private MonthName() {}

    /** 1 to 12, or 0 for a word that names no month, or more than one. */
    static int number(String lowerCase) {
        if (lowerCase.length() < SHORTEST || lowerCase.equals("jui")) {
            return 0;
        }
        for (int i = 0; i < ENGLISH.size(); i++) {
            if (ENGLISH.get(i).startsWith(lowerCase) || FRENCH.get(i).startsWith(lowerCase)
                    || GERMAN.get(i).startsWith(lowerCase)) {
                return i + 1;
            }
        }
        return 0;
    }
}
