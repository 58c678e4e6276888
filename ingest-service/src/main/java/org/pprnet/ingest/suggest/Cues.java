package org.pprnet.ingest.suggest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pprnet.events.Json;
import org.pprnet.events.Term;

/**
 * Words that speak for a term wherever they stand: its label and aliases, and those of {@code suggest/cues.json}, where
 * {@code *} stands for any letters. They are what there is while nothing was filed.
 */
final class Cues {

    /** In natural logarithms of odds: e times as likely. */
    private static final double NAMED = 2;
    private static final double CUED = 1;
    private static final double HEADED = 1.5;
    private static final int COUNTED_TIMES = 4;

    private static final Pattern NOTHING = Pattern.compile("(?!)");
    private static final Lists LISTS = load();

    private final Pattern names;
    private final Pattern cues;

    private Cues(Term term, List<String> cues) {
        this.names = anyOf(Stream.concat(Stream.of(term.label(), term.slug().replace('-', ' '), term.slug()),
                term.aliases().stream().flatMap(alias -> Stream.of(alias, alias.replace('-', ' ')))).toList());
        this.cues = anyOf(cues);
    }

    static Cues ofTopic(Term topic) {
        return new Cues(topic, LISTS.topics().getOrDefault(topic.slug(), List.of()));
    }

    static Cues ofResearchType(Term type) {
        return new Cues(type, LISTS.researchTypes().getOrDefault(type.slug(), List.of()));
    }

    /** How much each of the words that are found speaks for the term. */
    Map<String, Double> in(Reading reading) {
        Map<String, Double> found = new LinkedHashMap<>();
        look(names, NAMED, reading, found);
        look(cues, CUED, reading, found);
        return found;
    }

    private static void look(Pattern pattern, double weight, Reading reading, Map<String, Double> found) {
        Map<String, Integer> times = new LinkedHashMap<>();
        Matcher matcher = pattern.matcher(reading.whole());
        while (matcher.find()) {
            times.merge(matcher.group(), 1, Integer::sum);
        }
        times.forEach((word, count) -> found.putIfAbsent(word, weight * (reading.heading().contains(word) ? HEADED : 1)
                * (1 + Math.log(Math.min(count, COUNTED_TIMES)) / 2)));
    }

    private static Pattern anyOf(List<String> phrases) {
        if (phrases.isEmpty()) {
            return NOTHING;
        }
        return Pattern.compile(phrases.stream().map(phrase -> Pattern.quote(phrase.toLowerCase(Locale.ROOT))
                .replace("*", "\\E\\p{L}{0,20}+\\Q")).distinct().collect(
                        Collectors.joining("|", "(?<![\\p{L}-])(?:", ")(?!\\p{L})")));
    }

    private static Lists load() {
        try (InputStream in = Cues.class.getResourceAsStream("/suggest/cues.json")) {
            return Json.mapper().readValue(in, Lists.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Lists(Map<String, List<String>> topics, Map<String, List<String>> researchTypes) {}
}
