package org.pprnet.search.language;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.StemmerOverrideFilter;
import org.apache.lucene.analysis.pattern.PatternReplaceCharFilter;
import org.apache.lucene.analysis.pattern.PatternReplaceFilter;

/** The parts that the analyzers of an index are put together from, made of its definition. */
final class Components {

    private static final Pattern ESCAPE = Pattern.compile("\\\\u(\\p{XDigit}{4})");

    private final JsonNode definition;

    /** @param definition the section {@code analysis} of the settings of an index */
    Components(JsonNode definition) {
        this.definition = definition;
    }

    /** Those character filters of an analyzer whose type is wanted, in their order. */
    List<UnaryOperator<Reader>> characterFilters(String analyzer, Predicate<String> type) {
        return characterFiltersOf(analyzer).filter(filter -> type.test(filter.get("type").asText()))
                .map(Components::characterFilter).toList();
    }

    private Stream<JsonNode> characterFiltersOf(String analyzer) {
        return names(analyzer, "char_filter").stream().map(name -> definition.at("/char_filter/" + name));
    }

    /** Those token filters of an analyzer whose type is wanted, in their order. */
    List<UnaryOperator<TokenStream>> tokenFilters(String analyzer, Predicate<String> type) {
        return names(analyzer, "filter").stream().map(this::tokenFilterNamed)
                .filter(filter -> type.test(filter.get("type").asText())).map(Components::tokenFilter).toList();
    }

    private JsonNode tokenFilterNamed(String name) {
        JsonNode filter = definition.at("/filter/" + name);
        return filter.isMissingNode() ? JsonNodeFactory.instance.objectNode().put("type", name) : filter;
    }

    private List<String> names(String analyzer, String kind) {
        return strings(definition.at("/analyzer/" + analyzer + "/" + kind));
    }

    private static UnaryOperator<Reader> characterFilter(JsonNode filter) {
        String type = filter.get("type").asText();
        return switch (type) {
            case "mapping" -> mapping(strings(filter.get("mappings")));
            case "pattern_replace" -> {
                Pattern pattern = Pattern.compile(filter.get("pattern").asText());
                String replacement = filter.get("replacement").asText();
                yield text -> new PatternReplaceCharFilter(pattern, replacement, text);
            }
            default -> throw new IllegalArgumentException("no character filter is known here as " + type);
        };
    }

    private static UnaryOperator<Reader> mapping(List<String> rules) {
        var map = new NormalizeCharMap.Builder();
        for (String rule : rules) {
            String[] sides = rule.split("=>", 2);
            map.add(unescaped(sides[0].strip()), unescaped(sides[1].strip()));
        }
        NormalizeCharMap built = map.build();
        return text -> new MappingCharFilter(built, text);
    }

    private static String unescaped(String text) {
        return ESCAPE.matcher(text).replaceAll(escape -> Matcher
                .quoteReplacement(Character.toString(Integer.parseInt(escape.group(1), 16))));
    }

    private static UnaryOperator<TokenStream> tokenFilter(JsonNode filter) {
        String type = filter.get("type").asText();
        return switch (type) {
            case "lowercase" -> LowerCaseFilter::new;
            case "asciifolding" -> {
                boolean both = filter.path("preserve_original").asBoolean();
                yield tokens -> new ASCIIFoldingFilter(tokens, both);
            }
            case "stop" -> {
                CharArraySet words = new CharArraySet(strings(filter.get("stopwords")), false);
                yield tokens -> new StopFilter(tokens, words);
            }
            case "pattern_replace" -> {
                Pattern pattern = Pattern.compile(filter.get("pattern").asText());
                String replacement = filter.get("replacement").asText();
                yield tokens -> new PatternReplaceFilter(tokens, pattern, replacement, true);
            }
            case "stemmer" -> stemmer(filter.get("language").asText());
            case "stemmer_override" -> overrides(strings(filter.get("rules")));
            default -> throw new IllegalArgumentException("no token filter is known here as " + type);
        };
    }

    private static UnaryOperator<TokenStream> stemmer(String language) {
        return switch (language) {
            case "english" -> PorterStemFilter::new;
            case "possessive_english" -> EnglishPossessiveFilter::new;
            default -> throw new IllegalArgumentException("no stemmer is known here as " + language);
        };
    }

    private static UnaryOperator<TokenStream> overrides(List<String> rules) {
        var overrides = new StemmerOverrideFilter.Builder(false);
        for (String rule : rules) {
            String[] sides = rule.split("=>", 2);
            Stream.of(sides[0].split(",")).forEach(word -> overrides.add(word.strip(), sides[1].strip()));
        }
        try {
            StemmerOverrideFilter.StemmerOverrideMap built = overrides.build();
            return tokens -> new StemmerOverrideFilter(tokens, built);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> strings(JsonNode list) {
        List<String> strings = new ArrayList<>();
        StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).forEach(strings::add);
        return strings;
    }
}
