package org.pprnet.catalog.export;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jbibtex.LaTeXParser;
import org.jbibtex.LaTeXPrinter;
import org.jbibtex.ParseException;

/** LaTeX as JBibTeX prints it. Its lexer knows few signs beyond ASCII: words stand for them while it reads. */
final class Latex {

    private static final Pattern COMMAND = Pattern.compile("\\{\\\\[a-z]+}");
    private static final char NOTHING = '\u2060';
    private static final Pattern HIDDEN = Pattern.compile("Qx([a-p]{5})Q");

    private Latex() {}

    static String hidden(String latex) {
        return latex.codePoints().mapToObj(point -> point < 128 ? Character.toString(point) : word(point))
                .collect(Collectors.joining());
    }

    /** The parser of names knows no apostrophe either, and no braces within braces. */
    static String hiddenName(String latex) {
        return COMMAND.matcher(hidden(latex)).replaceAll(command -> word(printed(command.group()).charAt(0)))
                .replace("{}", word(NOTHING)).replace("'", word('\''));
    }

    /** Letters stand for hexadecimal digits: names have no digits. */
    private static String word(int point) {
        return "%05x".formatted(point).chars().mapToObj(digit -> Character.toString('a' + Character.digit(digit, 16)))
                .collect(Collectors.joining("", "Qx", "Q"));
    }

    static String printed(String latex) {
        try {
            String printed = new LaTeXPrinter().print(new LaTeXParser().parse(latex));
            return HIDDEN.matcher(printed.replace('’', '\'').replace('‘', '`'))
                    .replaceAll(found -> Matcher.quoteReplacement(sign(found.group(1))))
                    .replace(String.valueOf(NOTHING), "");
        } catch (ParseException e) {
            throw new IllegalStateException(latex, e);
        }
    }

    private static String sign(String letters) {
        return Character.toString(letters.chars().reduce(0, (point, letter) -> point * 16 + letter - 'a'));
    }
}
