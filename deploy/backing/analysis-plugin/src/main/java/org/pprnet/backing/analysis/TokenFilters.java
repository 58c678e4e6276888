package org.pprnet.backing.analysis;

import static java.util.Map.entry;
import static org.elasticsearch.plugins.AnalysisPlugin.requiresAnalysisSettings;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.core.UpperCaseFilter;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.KeywordRepeatFilter;
import org.apache.lucene.analysis.miscellaneous.LengthFilter;
import org.apache.lucene.analysis.miscellaneous.LimitTokenCountFilter;
import org.apache.lucene.analysis.miscellaneous.RemoveDuplicatesTokenFilter;
import org.apache.lucene.analysis.miscellaneous.SetKeywordMarkerFilter;
import org.apache.lucene.analysis.miscellaneous.PatternKeywordMarkerFilter;
import org.apache.lucene.analysis.miscellaneous.StemmerOverrideFilter;
import org.apache.lucene.analysis.miscellaneous.TrimFilter;
import org.apache.lucene.analysis.miscellaneous.TruncateTokenFilter;
import org.apache.lucene.analysis.ngram.EdgeNGramTokenFilter;
import org.apache.lucene.analysis.ngram.NGramTokenFilter;
import org.apache.lucene.analysis.pattern.PatternReplaceFilter;
import org.apache.lucene.analysis.reverse.ReverseStringFilter;
import org.apache.lucene.analysis.tr.ApostropheFilter;
import org.apache.lucene.analysis.util.ElisionFilter;
import org.elasticsearch.common.regex.Regex;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.env.Environment;
import org.elasticsearch.index.analysis.Analysis;
import org.elasticsearch.index.analysis.PreConfiguredTokenFilter;
import org.elasticsearch.index.analysis.TokenFilterFactory;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;

/** The token filters by the names that index settings know them by. */
final class TokenFilters {

    private TokenFilters() {}

    static Map<String, AnalysisProvider<TokenFilterFactory>> configurable() {
        return Map.ofEntries(entry("apostrophe", Filter.of((settings, files) -> ApostropheFilter::new)),
                entry("asciifolding", AsciiFolding::of),
                entry("edge_ngram", Filter.cutting((settings, files) -> edgeGrams(settings))),
                entry("elision", requiresAnalysisSettings(Filter.normalizing(TokenFilters::elision))),
                entry("keyword_marker", requiresAnalysisSettings(Filter.of(TokenFilters::keywordMarker))),
                entry("kstem", Filter.of((settings, files) -> KStemFilter::new)),
                entry("length", Filter.of((settings, files) -> length(settings))),
                entry("limit", Filter.of((settings, files) -> limit(settings))),
                entry("lowercase", Filter.normalizing((settings, files) -> LowerCaseFilter::new)),
                entry("ngram", Filter.cutting((settings, files) -> grams(settings))),
                entry("pattern_replace",
                        requiresAnalysisSettings(Filter.normalizing((settings, files) -> patternReplace(settings)))),
                entry("porter_stem", Filter.of((settings, files) -> PorterStemFilter::new)),
                entry("remove_duplicates", Filter.of((settings, files) -> RemoveDuplicatesTokenFilter::new)),
                entry("reverse", Filter.of((settings, files) -> ReverseStringFilter::new)),
                entry("stemmer", Filter.of((settings, files) -> Stemmers.of(settings))),
                entry("stemmer_override", requiresAnalysisSettings(Filter.of(TokenFilters::stemmerOverride))),
                entry("trim", Filter.normalizing((settings, files) -> TrimFilter::new)),
                entry("truncate", requiresAnalysisSettings(Filter.of((settings, files) -> truncate(settings)))),
                entry("unique", Filter.of((settings, files) -> unique(settings))),
                entry("uppercase", Filter.normalizing((settings, files) -> UpperCaseFilter::new)),
                entry("word_delimiter_graph", Filter.cutting(WordDelimiter::of)));
    }

    /** What can be named in an analyzer without being configured first. */
    static List<PreConfiguredTokenFilter> preConfigured() {
        return List.of(named("apostrophe", ApostropheFilter::new),
                PreConfiguredTokenFilter.singleton("asciifolding", true, ASCIIFoldingFilter::new),
                named("edge_ngram", tokens -> new EdgeNGramTokenFilter(tokens, 1)),
                PreConfiguredTokenFilter.singleton("elision", true,
                        tokens -> new ElisionFilter(tokens, FrenchAnalyzer.DEFAULT_ARTICLES)),
                named("keyword_repeat", KeywordRepeatFilter::new), named("kstem", KStemFilter::new),
                named("length", tokens -> new LengthFilter(tokens, 0, Integer.MAX_VALUE)),
                named("limit", tokens -> new LimitTokenCountFilter(tokens, 1)),
                named("ngram", tokens -> new NGramTokenFilter(tokens, 1, 2, false)),
                named("porter_stem", PorterStemFilter::new),
                named("remove_duplicates", RemoveDuplicatesTokenFilter::new),
                named("reverse", ReverseStringFilter::new), named("stemmer", PorterStemFilter::new),
                named("stop", tokens -> new StopFilter(tokens, EnglishAnalyzer.getDefaultStopSet())),
                PreConfiguredTokenFilter.singleton("trim", true, TrimFilter::new),
                named("truncate", tokens -> TruncateTokenFilter.truncateAfterChars(tokens, 10)),
                named("unique", tokens -> new UniqueFilter(tokens, false)),
                PreConfiguredTokenFilter.singleton("uppercase", true, UpperCaseFilter::new),
                named("word_delimiter_graph", WordDelimiter::withDefaults));
    }

    private static PreConfiguredTokenFilter named(String name, Function<TokenStream, TokenStream> wrapping) {
        return PreConfiguredTokenFilter.singleton(name, false, wrapping);
    }

    private static UnaryOperator<TokenStream> edgeGrams(Settings settings) {
        int shortest = settings.getAsInt("min_gram", 1);
        int longest = settings.getAsInt("max_gram", 2);
        boolean keepWhole = settings.getAsBoolean("preserve_original", false);
        UnaryOperator<TokenStream> fromFront = tokens -> new EdgeNGramTokenFilter(tokens, shortest, longest, keepWhole);
        return switch (settings.get("side", "front")) {
            case "front" -> fromFront;
            case "back" -> tokens -> new ReverseStringFilter(fromFront.apply(new ReverseStringFilter(tokens)));
            default -> throw new IllegalArgumentException("invalid side: " + settings.get("side"));
        };
    }

    private static UnaryOperator<TokenStream> grams(Settings settings) {
        int shortest = settings.getAsInt("min_gram", 1);
        int longest = settings.getAsInt("max_gram", 2);
        boolean keepWhole = settings.getAsBoolean("preserve_original", false);
        return tokens -> new NGramTokenFilter(tokens, shortest, longest, keepWhole);
    }

    private static UnaryOperator<TokenStream> elision(Settings settings, Environment files) {
        CharArraySet articles = Analysis.parseArticles(files, settings);
        if (articles == null) {
            throw new IllegalArgumentException("elision filter requires [articles] or [articles_path] setting");
        }
        return tokens -> new ElisionFilter(tokens, articles);
    }

    private static UnaryOperator<TokenStream> keywordMarker(Settings settings, Environment files) {
        String pattern = settings.get("keywords_pattern");
        List<String> words = Analysis.getWordList(files, settings, "keywords");
        if ((pattern == null) == (words == null)) {
            throw new IllegalArgumentException(
                    "keyword filter requires either `keywords`, `keywords_path`, or `keywords_pattern` to be configured");
        }
        if (pattern != null) {
            Pattern keywords = Pattern.compile(pattern);
            return tokens -> new PatternKeywordMarkerFilter(tokens, keywords);
        }
        var keywords = new CharArraySet(words, settings.getAsBoolean("ignore_case", false));
        return tokens -> new SetKeywordMarkerFilter(tokens, keywords);
    }

    private static UnaryOperator<TokenStream> length(Settings settings) {
        int shortest = settings.getAsInt("min", 0);
        int longest = settings.getAsInt("max", Integer.MAX_VALUE);
        return tokens -> new LengthFilter(tokens, shortest, longest);
    }

    private static UnaryOperator<TokenStream> limit(Settings settings) {
        int count = settings.getAsInt("max_token_count", 1);
        boolean readAll = settings.getAsBoolean("consume_all_tokens", false);
        return tokens -> new LimitTokenCountFilter(tokens, count, readAll);
    }

    private static UnaryOperator<TokenStream> patternReplace(Settings settings) {
        String pattern = settings.get("pattern");
        if (pattern == null) {
            throw new IllegalArgumentException("pattern is missing for [pattern_replace] token filter");
        }
        Pattern compiled = Regex.compile(pattern, settings.get("flags"));
        String replacement = settings.get("replacement", "");
        boolean all = settings.getAsBoolean("all", true);
        return tokens -> new PatternReplaceFilter(tokens, compiled, replacement, all);
    }

    private static UnaryOperator<TokenStream> stemmerOverride(Settings settings, Environment files)
            throws IOException {
        List<String> rules = Analysis.getWordList(files, settings, "rules");
        if (rules == null) {
            throw new IllegalArgumentException("stemmer override filter requires either `rules` or `rules_path`");
        }
        var builder = new StemmerOverrideFilter.Builder(false);
        for (String rule : rules) {
            String[] sides = rule.split("=>");
            if (sides.length != 2) {
                throw new IllegalArgumentException("Invalid Keyword override Rule:" + rule);
            }
            for (String word : sides[0].split(",")) {
                builder.add(word.strip(), sides[1].strip());
            }
        }
        StemmerOverrideFilter.StemmerOverrideMap overrides = builder.build();
        return tokens -> new StemmerOverrideFilter(tokens, overrides);
    }

    private static UnaryOperator<TokenStream> truncate(Settings settings) {
        int length = settings.getAsInt("length", -1);
        if (length <= 0) {
            throw new IllegalArgumentException("length parameter must be provided");
        }
        return tokens -> TruncateTokenFilter.truncateAfterChars(tokens, length);
    }

    private static UnaryOperator<TokenStream> unique(Settings settings) {
        boolean atOnePosition = settings.getAsBoolean("only_on_same_position", false);
        return tokens -> new UniqueFilter(tokens, atOnePosition);
    }
}
