package org.pprnet.search.language;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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
 * which word of a text answers a query, and why, without asking the index.
 *
 * <p>No word goes beyond white space (Unicode Standard Annex 29: spaces are in none of its rules that join), and no filter
 * looks farther than there. So what stands between two spaces is worked out once and remembered, and so is what becomes of a word.
 */
@Singleton
public final class TextAnalysis {

    /** Up to some hundred bytes each, with their words: 20 MB in all where texts are many. */
    private static final int SPACELESS_REMEMBERED = 40_000;
    private static final int WORDS_REMEMBERED = 20_000;
    /** What is longer is no word that comes again. */
    private static final int LONGEST_REMEMBERED = 60;
    /** Before and behind words, these change nothing: neither what a sign is, nor where a word ends. */
    private static final String OPENING = "([";
    private static final String CLOSING = ".,;:?!)]\"";
    private static final Set<String> STEMMING = Set.of("stop", "stemmer", "stemmer_override");

    private final Analyzer everything;
    private final Analyzer written;
    private final Analyzer folded;
    private final Analyzer spelled;
    private final Analyzer stemmed;
    private final Cache<String, List<Token>> between = Caffeine.newBuilder().maximumSize(SPACELESS_REMEMBERED).build();
    private final Cache<String, Forms> forms = Caffeine.newBuilder().maximumSize(WORDS_REMEMBERED).build();

    public TextAnalysis() {
        var components = new Components(IndexDefinition.analysis());
        everything = analyzer(StandardTokenizer::new, components.characterFilters("exact", _ -> true), List.of());
        written = ofWords(components, "exact", "lowercase"::equals);
        folded = ofWords(components, "exact", _ -> true);
        spelled = ofWords(components, "words", type -> !STEMMING.contains(type));
        stemmed = ofWords(components, "words", _ -> true);
    }

    /** The words of a text, in their order; signs of statistics are words, too. */
    public List<Token> tokens(String text) {
        return tokens(text, 0, Integer.MAX_VALUE);
    }

    /**
     * The words of a text from a place on, to which white space or the text begins.
     *
     * @param enough no more are needed, and few more are there
     */
    public List<Token> tokens(String text, int from, int enough) {
        List<Token> tokens = new ArrayList<>();
        for (int start = from; start < text.length() && tokens.size() < enough;) {
            int end = endOfSpaceless(text, start);
            add(text, start, end, tokens);
            start = end + 1;
        }
        return tokens;
    }

    /** The words in a part of a text that has no white space, and has it on both sides. */
    public List<Token> spaceless(String text, int start, int end) {
        List<Token> tokens = new ArrayList<>();
        add(text, start, end, tokens);
        return tokens;
    }

    /** Where the next white space is, or the text ends. */
    public static int endOfSpaceless(String text, int start) {
        int end = start;
        while (end < text.length() && !isSpace(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isSpace(char character) {
        return character == ' ' || character == '\n' || character == '\r' || character == '\t';
    }

    private void add(String text, int from, int to, List<Token> tokens) {
        int start = from;
        while (start < to && OPENING.indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        int end = to;
        while (start < end && CLOSING.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        if (start < end) {
            for (Token token : spaceless(text.substring(start, end))) {
                tokens.add(new Token(start + token.start(), start + token.end(), token.forms()));
            }
        }
    }

    private List<Token> spaceless(String text) {
        return text.length() > LONGEST_REMEMBERED ? read(text) : between.get(text, this::read);
    }

    private List<Token> read(String text) {
        List<Token> tokens = new ArrayList<>();
        read(everything, text, (word, offsets) -> tokens
                .add(new Token(offsets.startOffset(), offsets.endOffset(), forms.get(word, this::work))));
        return List.copyOf(tokens);
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
