package org.pprnet.ingest.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where the parts of a reference end: at full stops that end no abbreviation, and at question and exclamation marks. */
final class Sentences {

    private static final Pattern BREAK = Pattern.compile(
            "(?<mark>[.?!])[”\"’'»)\\]]{0,2}(?:\\s?[,;])?\\s+(?=[\\p{Lu}\\d“\"‘'«(\\[]|eLife|npj|"
                    + "arXiv|bioRxiv|medRxiv|doi|https?:)");
    /** Words that end with a full stop within the name of a journal, or within a title. */
    private static final Set<String> ABBREVIATIONS = Set.of("j", "int", "am", "amer", "br", "brit", "clin", "psychol",
            "psychiatr", "biol", "rev", "res", "sci", "ann", "proc", "comm", "commun", "trans", "fed", "soc", "med",
            "dev", "eur", "can", "aust", "acad", "natl", "nat", "behav", "ther", "cogn", "neurosci", "exp", "gen",
            "appl", "arch", "bull", "adv", "educ", "phys", "lett", "math", "comput", "syst", "eng", "chem", "environ",
            "econ", "polit", "assoc", "univ", "mol", "anim", "neurol", "psychother", "psychosom", "pers", "disord",
            "consult", "couns", "dis", "epidemiol", "stat", "q", "quart", "ed", "eds", "vol", "no", "nr", "pp", "p",
            "st",
            "dr", "mr", "mrs", "ms", "prof", "jr", "sr", "vs", "v", "cf", "etc", "fig", "ch", "inc", "ltd", "co",
            "dept",
            "suppl", "ser", "al", "e.g", "i.e", "approx", "conf", "symp", "intl", "amp", "u.s", "u.k", "ph.d", "d.c",
            "bd", "hrsg", "zeitschr", "ges", "rép", "éd", "coll");
    private static final Pattern FULL_WORD = Pattern
            .compile("(?:\\b\\p{Ll}\\p{L}+|\\p{L}{9,}|[^\\p{L}.])[.?!][^\\p{L}]*$");
    private static final int LOOK_BACK = 24;
    private static final Pattern INITIALS = Pattern.compile("\\p{Lu}(?:\\.\\p{Lu})*");
    private static final Pattern LAST_WORD = Pattern.compile("[\\p{L}.]{1,20}$");

    private Sentences() {}

    /** The places at which parts begin, the beginning left out, in ascending order. */
    static List<Integer> starts(String text) {
        List<Integer> starts = new ArrayList<>();
        Matcher matcher = BREAK.matcher(text);
        while (matcher.find()) {
            if (!matcher.group("mark").equals(".") || !endsAbbreviation(text, matcher.start())) {
                starts.add(matcher.end());
            }
        }
        return starts;
    }

    /** The place at which the last part begins: 0 where there is only one. */
    static int lastStart(String text) {
        List<Integer> starts = starts(text);
        return starts.isEmpty() ? 0 : starts.getLast();
    }

    /** The same where the last part is abbreviated, as in "Int. J. Group Psychol.": it begins after a full word. */
    static int lastStartBeforeAbbreviations(String text) {
        return starts(text).stream().filter(start -> followsFullWord(text, start)).reduce(0, (first, second) -> second);
    }

    private static boolean followsFullWord(String text, int start) {
        return FULL_WORD.matcher(text.substring(Math.max(0, start - LOOK_BACK), start)).find();
    }

    private static boolean endsAbbreviation(String text, int fullStop) {
        Matcher word = LAST_WORD.matcher(text.substring(Math.max(0, fullStop - 20), fullStop));
        if (!word.find()) {
            return false;
        }
        String last = word.group();
        boolean initial = INITIALS.matcher(last).matches();
        return initial || ABBREVIATIONS.contains(last.toLowerCase(Locale.ROOT));
    }
}
