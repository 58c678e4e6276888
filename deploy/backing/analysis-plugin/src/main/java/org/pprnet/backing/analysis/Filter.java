package org.pprnet.backing.analysis;

import java.io.IOException;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenStream;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.env.Environment;
import org.elasticsearch.index.analysis.NormalizingTokenFilterFactory;
import org.elasticsearch.index.analysis.TokenFilterFactory;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;

/** One token filter of an index: a name, and how it wraps a stream of tokens. */
record Filter(String name, UnaryOperator<TokenStream> wrapping) implements TokenFilterFactory {

    /** Reads the settings once, when the index is opened; what it returns is used for every text. */
    @FunctionalInterface
    interface Recipe {
        UnaryOperator<TokenStream> read(Settings settings, Environment environment) throws IOException;
    }

    static AnalysisProvider<TokenFilterFactory> of(Recipe recipe) {
        return (index, environment, name, settings) -> new Filter(name, recipe.read(settings, environment));
    }

    /** For a filter that also belongs into the normalisation of keywords and of wildcard terms. */
    static AnalysisProvider<TokenFilterFactory> normalizing(Recipe recipe) {
        return (index, environment, name, settings) -> new Normalizing(name, recipe.read(settings, environment));
    }

    /** For a filter that cuts words into pieces: synonyms are not to be parsed with it. */
    static AnalysisProvider<TokenFilterFactory> cutting(Recipe recipe) {
        return (index, environment, name, settings) -> new Cutting(name, recipe.read(settings, environment));
    }

    @Override
    public TokenStream create(TokenStream tokens) {
        return wrapping.apply(tokens);
    }

    private record Normalizing(String name, UnaryOperator<TokenStream> wrapping)
            implements
                NormalizingTokenFilterFactory {

        @Override
        public TokenStream create(TokenStream tokens) {
            return wrapping.apply(tokens);
        }
    }

    private record Cutting(String name, UnaryOperator<TokenStream> wrapping) implements TokenFilterFactory {

        @Override
        public TokenStream create(TokenStream tokens) {
            return wrapping.apply(tokens);
        }

        @Override
        public boolean breaksFastVectorHighlighter() {
            return true;
        }

        @Override
        public TokenFilterFactory getSynonymFilter() {
            throw new IllegalArgumentException("Token filter [" + name + "] cannot be used to parse synonyms");
        }
    }
}
