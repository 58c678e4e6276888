package org.pprnet.backing.analysis;

import static org.elasticsearch.plugins.AnalysisPlugin.requiresAnalysisSettings;

import java.io.Reader;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.charfilter.HTMLStripCharFilter;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.pattern.PatternReplaceCharFilter;
import org.elasticsearch.common.regex.Regex;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.env.Environment;
import org.elasticsearch.index.analysis.Analysis;
import org.elasticsearch.index.analysis.CharFilterFactory;
import org.elasticsearch.index.analysis.NormalizingCharFilterFactory;
import org.elasticsearch.index.analysis.PreConfiguredCharFilter;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;

/** The character filters by the names that index settings know them by. */
final class CharFilters {

    private static final Pattern RULE = Pattern.compile("(.*)\\s*=>\\s*(.*)\\s*");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(u\\p{XDigit}{4}|.)");

    private CharFilters() {}

    private record Stripping(String name, UnaryOperator<Reader> wrapping) implements CharFilterFactory {

        @Override
        public Reader create(Reader text) {
            return wrapping.apply(text);
        }
    }

    private record Normalizing(String name, UnaryOperator<Reader> wrapping) implements NormalizingCharFilterFactory {

        @Override
        public Reader create(Reader text) {
            return wrapping.apply(text);
        }
    }

    static Map<String, AnalysisProvider<CharFilterFactory>> configurable() {
        return Map.of("html_strip", (index, files, name, settings) -> new Stripping(name, htmlStrip(settings)),
                "mapping",
                requiresAnalysisSettings(
                        (index, files, name, settings) -> new Normalizing(name, mapping(settings, files))),
                "pattern_replace", requiresAnalysisSettings(
                        (index, files, name, settings) -> new Normalizing(name, patternReplace(settings))));
    }

    static List<PreConfiguredCharFilter> preConfigured() {
        return List.of(PreConfiguredCharFilter.singleton("html_strip", false, HTMLStripCharFilter::new));
    }

    private static UnaryOperator<Reader> htmlStrip(Settings settings) {
        Set<String> kept = Set.copyOf(settings.getAsList("escaped_tags"));
        return text -> new HTMLStripCharFilter(text, kept);
    }

    private static UnaryOperator<Reader> mapping(Settings settings, Environment files) {
        List<String> rules = Analysis.getWordList(files, settings, "mappings");
        if (rules == null) {
            throw new IllegalArgumentException(
                    "mapping requires either `mappings` or `mappings_path` to be configured");
        }
        var builder = new NormalizeCharMap.Builder();
        for (String text : rules) {
            Matcher rule = RULE.matcher(text);
            if (!rule.matches()) {
                throw new IllegalArgumentException("Invalid Mapping Rule : [" + text + "]");
            }
            builder.add(unescape(rule.group(1).strip()), unescape(rule.group(2).strip()));
        }
        NormalizeCharMap map = builder.build();
        return text -> new MappingCharFilter(map, text);
    }

    private static UnaryOperator<Reader> patternReplace(Settings settings) {
        String pattern = settings.get("pattern");
        if (pattern == null || pattern.isEmpty()) {
            throw new IllegalArgumentException("pattern is missing for [pattern_replace] char filter");
        }
        Pattern compiled = Regex.compile(pattern, settings.get("flags"));
        String replacement = settings.get("replacement", "");
        return text -> new PatternReplaceCharFilter(compiled, replacement, text);
    }

    /** A backslash keeps blanks and arrows in a rule, and gives characters that cannot be typed their number. */
    private static String unescape(String text) {
        return ESCAPE.matcher(text).replaceAll(escape -> Matcher.quoteReplacement(meaning(escape.group(1))));
    }

    private static String meaning(String escaped) {
        if (escaped.length() > 1) {
            return String.valueOf((char) Integer.parseInt(escaped.substring(1), 16));
        }
        return switch (escaped) {
            case "n" -> "\n";
            case "t" -> "\t";
            case "r" -> "\r";
            case "b" -> "\b";
            case "f" -> "\f";
            default -> escaped;
        };
    }
}
