package org.pprnet.search.language;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.pprnet.search.index.IndexDefinition;

/**
 * Texts as the index reads them: its own analysis, done here by the same filters in the same order. So the service can say
 * which word of a text answers a query, and why, without asking the index. Every filter looks at one word at a time, so
 * what becomes of a word is worked out once and remembered.
 */
@Singleton
public final class TextAnalysis {

    private static final int WORDS_REMEMBERED = 50_000;
    private static final Set<String> STEMMING = Set.of("stop", "stemmer", "stemmer_override");

    private final Analyzer everything;
    private final Analyzer apostrophes;
    private final Analyzer plain;
    private final BitSet mapped;
    private final Analyzer written;
    private final Analyzer folded;
    private final Analyzer spelled;
    private final Analyzer stemmed;
    private final Map<String, Forms> forms = new ConcurrentHashMap<>();

    public TextAnalysis() {
        var components = new Components(IndexDefinition.analysis());
        everything = analyzer(StandardTokenizer::new, components.characterFilters("exact", _ -> true), List.of());
        apostrophes = analyzer(StandardTokenizer::new, components.characterFilters("words", "mapping"::equals),
                List.of());
        plain = analyzer(StandardTokenizer::new, List.of(), List.of());
        mapped = components.mappedCharacters("words");
        written = ofWords(components, "exact", "lowercase"::equals);
        folded = ofWords(components, "exact", _ -> true);
        spelled = ofWords(components, "words", type -> !STEMMING.contains(type));
        stemmed = ofWords(components, "words", _ -> true);
    }

    /** The words of a text, in their order; signs of statistics are words, too. */
    public List<Token> tokens(String text) {
        return tokens(everything, text);
    }

    /** The same without signs and with figures as they are written: that takes a tenth of the time. */
    public List<Token> words(String text) {
        boolean isPlain = text.chars().noneMatch(mapped::get);
        return tokens(isPlain ? plain : apostrophes, text);
    }

    private List<Token> tokens(Analyzer analyzer, String text) {
        List<Token> tokens = new ArrayList<>();
        read(analyzer, text, (word, offsets) -> tokens
                .add(new Token(offsets.startOffset(), offsets.endOffset(), forms(word))));
        return tokens;
    }

    private Forms forms(String word) {
        Forms known = forms.get(word);
        return known == null ? remembered(word) : known;
    }

    /** When there are too many, it begins anew: what is looked at often is known again at once. */
    private Forms remembered(String word) {
        if (forms.size() >= WORDS_REMEMBERED) {
            forms.clear();
        }
        Forms worked = work(word);
        forms.put(word, worked);
        return worked;
    }

    private Forms work(String word) {
        return Forms.of(terms(written, word), terms(folded, word), terms(spelled, word), terms(stemmed, word));
    }

    private static List<String> terms(Analyzer analyzer, String word) {
        List<String> terms = new ArrayList<>();
        read(analyzer, word, (term, _) -> terms.add(term));
        return terms;
    }

    /** What is done with each term. */
    private interface Reading {
        void term(String term, OffsetAttribute offsets);
    }

    private static void read(Analyzer analyzer, String text, Reading reading) {
        try (TokenStream tokens = analyzer.tokenStream("", text)) {
            CharTermAttribute term = tokens.getAttribute(CharTermAttribute.class);
            OffsetAttribute offsets = tokens.getAttribute(OffsetAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                reading.term(term.toString(), offsets);
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Analyzer ofWords(Components components, String analyzer, Predicate<String> filters) {
        return analyzer(KeywordTokenizer::new, List.of(), components.tokenFilters(analyzer, filters));
    }

    private static Analyzer analyzer(Supplier<Tokenizer> tokenizer, List<UnaryOperator<Reader>> characters,
            List<UnaryOperator<TokenStream>> filters) {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                Tokenizer source = tokenizer.get();
                TokenStream stream = source;
                for (UnaryOperator<TokenStream> filter : filters) {
                    stream = filter.apply(stream);
                }
                return new TokenStreamComponents(source, stream);
            }

            @Override
            protected Reader initReader(String field, Reader text) {
                Reader filtered = text;
                for (UnaryOperator<Reader> filter : characters) {
                    filtered = filter.apply(filtered);
                }
                return filtered;
            }
        };
    }
}
