package org.pprnet.search.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pprnet.events.Doi;

/**
 * The query language: words, {@code "phrases"}, {@code -not}, {@code OR}, {@code title:}, {@code author:},
 * {@code journal:}, {@code year:2019..2021}, {@code doi:}. A statistic is a phrase without quotation marks. What does not
 * fit the language is taken as words.
 */
final class QueryParser {

    private static final Map<Character, Character> QUOTES = Map.of('"', '"', '“', '”', '„', '“', '«', '»');
    private static final Pattern FIELD = Pattern.compile("(title|author|journal|year|doi):(?=\\S)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern YEARS = Pattern.compile("(\\d{4})?(?:(\\.\\.|-|–)(\\d{4})?)?");
    /** A minus before one of these says "without"; before a number, it belongs to the number. */
    private static final Pattern NEGATION = Pattern.compile("-(?=[\\p{L}\"“„«])");
    /** A statistic as it is written: {@code p < .01}, {@code g = -0.63}, {@code F(1, 23) = 4.5}. */
    private static final Pattern STATISTIC = Pattern.compile(
            "(?:(?!year)\\p{L}{1,5}\\d?²?(?:\\([\\d., ]{1,12}\\))?\\s*)?(?:<=|>=|[<>=≤≥])\\s*[-−–]?\\d*\\.?\\d+%?");
    private static final Pattern WORD = Pattern.compile("[^\\s\"]+");

    private final String text;
    private int at;

    private QueryParser(String text) {
        this.text = text;
    }

    static List<Part> parse(String text) {
        return new QueryParser(text).parts();
    }

    private List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        boolean alternative = false;
        while (true) {
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            if (at == text.length()) {
                return parts;
            }
            if (eat(OR).isPresent()) {
                alternative = !parts.isEmpty();
                continue;
            }
            Optional<Part> next = part();
            if (next.isPresent()) {
                add(parts, next.get(), alternative);
                alternative = false;
            }
        }
    }

    private static final Pattern OR = Pattern.compile("OR(?=\\s|$)");

    private static void add(List<Part> parts, Part next, boolean alternative) {
        if (!alternative) {
            parts.add(next);
            return;
        }
        Part before = parts.removeLast();
        List<Part> choices = new ArrayList<>(before instanceof Part.AnyOf any ? any.parts() : List.of(before));
        choices.add(next);
        parts.add(new Part.AnyOf(choices));
    }

    private Optional<Part> part() {
        boolean negated = eat(NEGATION).isPresent();
        Optional<Part> part = eat(FIELD).map(field -> field(field.group(1).toLowerCase(Locale.ROOT)))
                .orElseGet(() -> phrase().or(() -> eat(STATISTIC).map(Matcher::group))
                        .map(phrase -> somewhere(phrase, null)).orElseGet(this::bareWord));
        return negated ? part.map(Part.Not::new) : part;
    }

    private Optional<Part> field(String name) {
        Optional<String> phrase = phrase();
        String value = phrase.orElseGet(() -> eat(WORD).map(Matcher::group).orElse(""));
        Optional<Part> known = switch (name) {
            case "year" -> years(value);
            case "doi" -> Doi.findIn(value).map(Part.Article::new);
            default -> {
                Part.Place place = Part.Place.valueOf(name.toUpperCase(Locale.ROOT));
                yield phrase.isPresent() ? somewhere(value, place) : word(value, place);
            }
        };
        return known.or(() -> word(name + ":" + value, null));
    }

    private Optional<Part> bareWord() {
        Optional<String> word = eat(WORD).map(Matcher::group);
        if (word.isEmpty()) {
            // A quotation mark that nothing closes.
            at++;
        }
        return word.flatMap(found -> word(found, null));
    }

    private static Optional<Part> years(String value) {
        Matcher years = YEARS.matcher(value);
        if (!years.matches() || years.group(1) == null && years.group(3) == null) {
            return Optional.empty();
        }
        Integer from = number(years.group(1));
        Integer to = years.group(2) == null ? from : number(years.group(3));
        return Optional.of(new Part.Years(from, to));
    }

    private static @Nullable Integer number(@Nullable String digits) {
        return digits == null ? null : Integer.valueOf(digits);
    }

    private static Optional<Part> word(String text, Part.@Nullable Place place) {
        return says(text) ? Optional.of(new Part.Word(text, place)) : Optional.empty();
    }

    private static Optional<Part> somewhere(String phrase, Part.@Nullable Place place) {
        return says(phrase) ? Optional.of(new Part.Phrase(phrase, place)) : Optional.empty();
    }

    /** What stands between quotation marks here, if they are closed. */
    private Optional<String> phrase() {
        Character closing = at < text.length() ? QUOTES.get(text.charAt(at)) : null;
        int end = closing == null ? -1 : text.indexOf(closing, at + 1);
        if (end < 0) {
            return Optional.empty();
        }
        String phrase = text.substring(at + 1, end);
        at = end + 1;
        return Optional.of(phrase);
    }

    /** Whether the index has anything to look for in it. */
    private static boolean says(String text) {
        return text.codePoints().anyMatch(c -> Character.isLetterOrDigit(c) || Character.isEmojiPresentation(c));
    }

    private Optional<Matcher> eat(Pattern pattern) {
        Matcher matcher = pattern.matcher(text).region(at, text.length()).useTransparentBounds(true);
        if (!matcher.lookingAt()) {
            return Optional.empty();
        }
        at = matcher.end();
        return Optional.of(matcher);
    }
}
