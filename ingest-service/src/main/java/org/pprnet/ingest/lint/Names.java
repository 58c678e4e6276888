package org.pprnet.ingest.lint;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pprnet.ingest.lint.Manuscript.Field;

/** The capitalised words of a text, and which of them are people's names, as far as their surroundings tell. */
final class Names {

    /** An honest summary has some dozens. */
    private static final int MOST = 2_000;
    private static final Pattern WORD = Pattern
            .compile("\\p{L}[\\p{L}\\p{M}]*+(?:[-‐’'](?=\\p{Lu})[\\p{L}\\p{M}]++){0,3}+");
    private static final Pattern BEFORE_PERSON = Pattern.compile("(?<!\\p{L})(?:Drs?\\.?|Prof\\.|Professor)\\s$");
    private static final Pattern AFTER_PERSON = Pattern
            .compile("(?:[-‐]\\p{L}{1,30}+(?:\\s\\p{Lu}\\p{L}{1,30}+){0,2}+)?+"
                    + "\\s{1,3}+(?:(?:and|&)\\s(?:(?:his|her|their)\\s)?+(?:colleagues|co-?workers|co-?authors|associates|collaborators)"
                    + "|et\\.? al\\b|\\((?:19|20)\\d\\d[a-z]?\\))");
    private static final Pattern SAYS = Pattern.compile("\\s(?:found|report(?:s|ed)|review(?:s|ed)|suggest(?:s|ed)"
            + "|argu(?:es|ed)|show(?:s|ed)|examin(?:es|ed)|studied|conclud(?:es|ed)|propos(?:es|ed)|describ(?:es|ed)"
            + "|pooled|compared|observ(?:es|ed)|conducted|analy[sz]ed|surveyed|interviewed|not(?:es|ed)|wrote|writes)\\b");
    private static final String ENDS_SENTENCE = ".?!:;\n\u2029";
    private static final String OPENS = " \t\u00A0“”\"‘’'«»([)]–—-•*";
    private static final int LOOK_BACK = 12;
    private static final int LONG = 8;

    private final Map<String, Mention> mentions = new LinkedHashMap<>();
    private final List<Field> fields;
    private @Nullable Set<String> ordinary;

    private Names(List<Field> fields) {
        this.fields = fields;
    }

    /** A capitalised word, where it first stands. */
    record Mention(String word, Field field, int start, int order, int times, boolean person, boolean mayBeName) {

        private Mention with(Mention again) {
            return new Mention(word, field, start, order, times + 1, person || again.person,
                    mayBeName || again.mayBeName);
        }

        /** A short capitalised word may be many things: "German" and "Germain". */
        boolean isLikelyName() {
            return person || mayBeName && word.length() >= LONG;
        }

        boolean isBetterKnownThan(Mention other) {
            return times == other.times ? order < other.order : times > other.times;
        }
    }

    static Names in(Manuscript manuscript) {
        Names names = new Names(Stream.concat(Stream.of(manuscript.title()), manuscript.prose().stream()).toList());
        names.fields.forEach(field -> names.read(field, field.equals(manuscript.title())));
        return names;
    }

    /** The parts of a name that are capitalised: "Aafjes" and "Doorn" of "Aafjes-van Doorn". */
    static List<String> words(String name) {
        return WORD.matcher(name).results().map(MatchResult::group).filter(Names::isCapitalised).toList();
    }

    Collection<Mention> mentions() {
        return mentions.values();
    }

    @Nullable
    Mention mention(String word) {
        return mentions.get(word);
    }

    Stream<Mention> people() {
        return mentions.values().stream().filter(Mention::person);
    }

    /** "Patients and colleagues": a word that is written small elsewhere is no name. */
    boolean isOrdinary(String word) {
        if (ordinary == null) {
            ordinary = fields.stream().flatMap(field -> WORD.matcher(field.text()).results()).map(MatchResult::group)
                    .filter(written -> Character.isLowerCase(written.codePointAt(0))).collect(Collectors.toSet());
        }
        return ordinary.contains(word.toLowerCase(Locale.ROOT));
    }

    private void read(Field field, boolean isTitle) {
        String text = field.text();
        Matcher word = WORD.matcher(text);
        for (int at = 0; at < text.length(); at++) {
            if (begins(text, at) && word.region(at, text.length()).lookingAt()) {
                if (isCapitalised(word.group()) && (mentions.size() < MOST || mentions.containsKey(word.group()))) {
                    mentions.merge(word.group(), mention(field, word, isTitle), Mention::with);
                }
                at = word.end() - 1;
            }
        }
    }

    private static boolean begins(String text, int at) {
        if (!Character.isUpperCase(text.charAt(at))) {
            return false;
        }
        char before = at == 0 ? ' ' : text.charAt(at - 1);
        return !Character.isLetter(before) && "-‐’'".indexOf(before) < 0;
    }

    private Mention mention(Field field, Matcher word, boolean isTitle) {
        String text = field.text();
        boolean within = !isTitle && !beginsSentence(text, word.start());
        boolean person = follows(AFTER_PERSON, text, word.end()) || within && follows(SAYS, text, word.end())
                || BEFORE_PERSON.matcher(text.substring(Math.max(0, word.start() - LOOK_BACK), word.start())).find();
        return new Mention(word.group(), field, word.start(), mentions.size(), 1, person, person || within);
    }

    private static boolean follows(Pattern pattern, String text, int end) {
        return pattern.matcher(text).region(end, text.length()).lookingAt();
    }

    private static boolean beginsSentence(String text, int start) {
        int before = start - 1;
        while (before >= 0 && before > start - LOOK_BACK && OPENS.indexOf(text.charAt(before)) >= 0) {
            before--;
        }
        return before < 0 || ENDS_SENTENCE.indexOf(text.charAt(before)) >= 0 || text.charAt(before) == '\r';
    }

    /** With a capital, and no abbreviation. */
    private static boolean isCapitalised(String word) {
        return word.length() <= Spelling.LONGEST && Character.isUpperCase(word.codePointAt(0))
                && word.codePoints().anyMatch(Character::isLowerCase);
    }
}
