package org.pprnet.backing.analysis;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.core.LetterTokenizer;
import org.apache.lucene.analysis.core.WhitespaceTokenizer;
import org.apache.lucene.analysis.pattern.PatternTokenizer;
import org.elasticsearch.common.regex.Regex;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.index.analysis.PreConfiguredTokenizer;
import org.elasticsearch.index.analysis.TokenizerFactory;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;

/** The tokenizers by the names that index settings know them by; the server itself has "standard". */
final class Tokenizers {

    private static final int LONGEST_TOKEN = 255;

    private Tokenizers() {}

    static Map<String, AnalysisProvider<TokenizerFactory>> configurable() {
        return Map.of("keyword",
                (index, files, name, settings) -> TokenizerFactory.newFactory(name,
                        () -> new KeywordTokenizer(settings.getAsInt("buffer_size", 256))),
                "letter", (index, files, name, settings) -> TokenizerFactory.newFactory(name, LetterTokenizer::new),
                "pattern", (index, files, name, settings) -> TokenizerFactory.newFactory(name, pattern(settings)),
                "whitespace", (index, files, name, settings) -> TokenizerFactory.newFactory(name,
                        () -> new WhitespaceTokenizer(settings.getAsInt("max_token_length", LONGEST_TOKEN))));
    }

    static List<PreConfiguredTokenizer> preConfigured() {
        return List.of(PreConfiguredTokenizer.singleton("keyword", KeywordTokenizer::new),
                PreConfiguredTokenizer.singleton("letter", LetterTokenizer::new),
                PreConfiguredTokenizer.singleton("pattern", () -> new PatternTokenizer(Pattern.compile("\\W+"), -1)),
                PreConfiguredTokenizer.singleton("whitespace", WhitespaceTokenizer::new));
    }

    private static Supplier<Tokenizer> pattern(Settings settings) {
        Pattern pattern = Regex.compile(settings.get("pattern", "\\W+"), settings.get("flags"));
        int group = settings.getAsInt("group", -1);
        return () -> new PatternTokenizer(pattern, group);
    }
}
