package org.pprnet.backing.analysis;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.env.Environment;
import org.elasticsearch.index.IndexSettings;
import org.elasticsearch.index.analysis.TokenFilterFactory;

/** Letters without their accents, beside the originals if these are to be kept. */
record AsciiFolding(String name, boolean keepOriginal) implements TokenFilterFactory {

    static TokenFilterFactory of(IndexSettings index, Environment files, String name, Settings settings) {
        return new AsciiFolding(name, settings.getAsBoolean("preserve_original", false));
    }

    @Override
    public TokenStream create(TokenStream tokens) {
        return new ASCIIFoldingFilter(tokens, keepOriginal);
    }

    /** A normalised term is one term: the original is never kept beside it. */
    @Override
    public TokenStream normalize(TokenStream tokens) {
        return new ASCIIFoldingFilter(tokens, false);
    }

    /** A synonym is one term at each place, too. */
    @Override
    public TokenFilterFactory getSynonymFilter() {
        return keepOriginal ? new AsciiFolding(name, false) : this;
    }
}
