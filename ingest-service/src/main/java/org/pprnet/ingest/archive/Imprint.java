package org.pprnet.ingest.archive;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who published a book, a report or a thesis, and where: what stands behind its title and is no journal. */
final class Imprint {

    private static final String PLACE = "(?!The (?!Hague))\\p{Lu}[\\p{L}.’'-]{0,30}(?:[\\s-](?:of|de|la|le|les|sur|upon|on|am|an|"
            + "the|\\p{Lu}[\\p{L}.’'-]{0,30})){0,4}(?:\\s\\([A-Z]{2}\\))?";
    private static final Pattern PLACE_AND_PUBLISHER = Pattern
            .compile("[(\\[]?" + PLACE + "(?:(?:,|\\sand|\\s&|\\s?/|,?\\set|;)\\s?" + PLACE
                    + "){0,4}\\s?:\\s?[\\p{L}].{0,150}");
    private static final Pattern PUBLISHER = Pattern.compile("(?U)" +
            "\\b(?:Press|Presses|Publishers?|Publishing|Publications|Publ\\.|Books|Verlag|"
            + "[EÉ]ditions?|Éd\\.|Editorial|Routledge|Springer|Wiley|Sage|SAGE|Elsevier|Guilford|"
            + "Erlbaum|Norton|Penguin|Palgrave|Macmillan|McGraw|Prentice|Jossey|Polity|Blackwell|"
            + "Karnac|Aronson|Hogrefe|Beltz|Kluwer|Pergamon|Addison|Houghton|Pearson|HarperCollins|"
            + "Harper|Simon (?:and|&) Schuster|Random House|Knopf|Doubleday|Basic Books|Brunner|"
            + "Erlbaum|Sinauer|Freeman|Brooks/Cole|Wadsworth|Allyn|Holt|Thomson|Cengage|Gallimard|"
            + "Seuil|PUF|Dunod|Armand Colin|L[’']Harmattan|Harmattan|Odile Jacob|Masson|De Boeck|"
            + "Vandenhoeck|Huber|Kohlhammer|Schattauer|Klett|Suhrkamp|Association|Institute|Department|"
            + "Ministry|Organization|Organisation|Foundation|Universit(?:y|é|ät) (?:of|de|du|Press)|"
            + "University,|CUP|OUP|MIT|RAND|Government|Commission|Council|Cent(?:re|er) (?:for|of))\\b|"
            + "University$");
    private static final Pattern JOURNAL_OF = Pattern
            .compile("\\b(?:Journal|Review|Annals|Archives|Bulletin|Proceedings)\\b");
    private static final Pattern GENRE = Pattern.compile("(?U)" +
            "[(\\[]?(?:Unpublished|Ph\\.?\\s?D|Doctoral|Master|M\\.?A\\.? [Tt]hesis|M\\.?Sc|Bachelor|"
            + "Tech(?:nical|\\.) [Rr]ep|Working [Pp]aper|Research [Rr]eport|Report [Nn]o|"
            + "Discussion [Pp]aper|Dissertation|Thèse|Mémoire|Diploma|Manuscript|(?:Press|"
            + "News) [Rr]elease|Final [Rr]eport|Texte rédigé|(?:\\w+\\s)?\\(?(?:\\d\\w\\w|"
            + "[Rr]ev\\w*\\.?|\\p{L}+th|[Ss]econd|[Tt]hird)\\s(?:ed|éd)|\\d{1,2}(?:st|nd|rd|th|e|"
            + "er)\\.?\\s?(?:ed|éd)).*");
    private static final Pattern ENCLOSED = Pattern
            .compile("\\s\\(" + PLACE + "(?:,\\s" + PLACE + "){0,3}\\s?:\\s[^()]{2,100}\\)[.,]?$");
    private static final Pattern AFTER_COMMA = Pattern.compile(",\\s(?=\\p{Lu})");
    private static final int LONGEST = 160;

    private Imprint() {}

    /** The place at which the imprint begins, or the text's length where there is none. */
    static int startIn(String text) {
        Matcher enclosed = ENCLOSED.matcher(text);
        if (enclosed.find()) {
            return enclosed.start();
        }
        List<Integer> starts = Sentences.starts(text);
        int start = text.length();
        for (int i = starts.size() - 1; i >= 0 && is(text.substring(starts.get(i), start)); i--) {
            start = starts.get(i);
        }
        return start < text.length() ? start : afterComma(text);
    }

    /** Whether a part of a reference names a publisher, its place, or the genre of an unpublished work. */
    static boolean is(String part) {
        String text = part.strip();
        return text.length() <= LONGEST && (PLACE_AND_PUBLISHER.matcher(text).matches() || GENRE.matcher(text).matches()
                || PUBLISHER.matcher(text).find() && !JOURNAL_OF.matcher(text).find() || Places.endIn(text));
    }

    private static int afterComma(String text) {
        Matcher comma = AFTER_COMMA.matcher(text);
        comma.region(Sentences.lastStart(text), text.length());
        while (comma.find()) {
            String rest = text.substring(comma.end());
            boolean imprint = isPublisherOrGenre(rest) || Places.endIn(beforeColon(rest));
            if (imprint && rest.length() <= LONGEST && !isEnclosed(text, comma.start())) {
                return comma.start();
            }
        }
        return text.length();
    }

    private static boolean isEnclosed(String text, int at) {
        return text.lastIndexOf('[', at) > text.lastIndexOf(']', at)
                || text.lastIndexOf('(', at) > text.lastIndexOf(')', at);
    }

    private static boolean isPublisherOrGenre(String rest) {
        return GENRE.matcher(rest).matches()
                || PUBLISHER.matcher(firstPart(rest)).find() && !JOURNAL_OF.matcher(rest).find();
    }

    private static String beforeColon(String rest) {
        int colon = rest.indexOf(':');
        return colon < 0 ? "" : rest.substring(0, colon).strip();
    }

    private static String firstPart(String rest) {
        int comma = rest.indexOf(',');
        return comma < 0 ? rest : rest.substring(0, comma);
    }
}
