package org.pprnet.catalog.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Text as LaTeX prints it, in UTF-8. Braces are commands, since BibTeX counts them even behind a backslash; signs that
 * LaTeX would draw together are kept apart.
 */
final class LatexText {

    private static final Map<Character, String> COMMANDS = Map.ofEntries(Map.entry('&', "\\&"), Map.entry('%', "\\%"),
            Map.entry('$', "\\$"), Map.entry('#', "\\#"), Map.entry('_', "\\_"), Map.entry('{', "{\\textbraceleft}"),
            Map.entry('}', "{\\textbraceright}"), Map.entry('~', "{\\textasciitilde}"),
            Map.entry('^', "{\\textasciicircum}"), Map.entry('\\', "{\\textbackslash}"),
            Map.entry('<', "{\\textless}"), Map.entry('>', "{\\textgreater}"), Map.entry('|', "{\\textbar}"));
    private static final List<String> LIGATURES = List.of("--", "''", "``", "!`", "?`", ",,");

    private LatexText() {}

    static String of(String text) {
        StringBuilder latex = new StringBuilder();
        for (int place = 0; place < text.length(); place++) {
            char sign = text.charAt(place);
            if (place > 0 && LIGATURES.contains(text.substring(place - 1, place + 1))) {
                latex.append("{}");
            }
            String command = COMMANDS.get(sign);
            latex.append(command == null ? String.valueOf(sign) : command);
        }
        return latex.toString();
    }

    /** A title, whose capitals are in braces where styles would make them small: the author's words are kept. */
    static String title(String text) {
        List<String> words = new ArrayList<>();
        boolean begins = true;
        for (String word : text.split(" ")) {
            words.add(losesCapitals(word, begins) ? "{" + of(word) + "}" : of(word));
            begins = word.endsWith(":");
        }
        return String.join(" ", words);
    }

    /** The first letter of a title, and of what follows a colon, is left as it is (BibTeX's {@code change.case$}). */
    private static boolean losesCapitals(String word, boolean begins) {
        return word.chars().skip(begins ? 1 : 0).anyMatch(Character::isUpperCase);
    }
}
