package org.pprnet.backing.analysis;

import static org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter.CATENATE_ALL;
import static org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter.CATENATE_NUMBERS;
import static org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter.CATENATE_WORDS;
import static org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter.GENERATE_NUMBER_PARTS;
import static org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter.GENERATE_WORD_PARTS;
import static org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter.IGNORE_KEYWORDS;
import static org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter.PRESERVE_ORIGINAL;
import static org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter.SPLIT_ON_CASE_CHANGE;
import static org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter.SPLIT_ON_NUMERICS;
import static org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter.STEM_ENGLISH_POSSESSIVE;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter;
import org.apache.lucene.analysis.miscellaneous.WordDelimiterIterator;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.env.Environment;
import org.elasticsearch.index.analysis.Analysis;

/** Words cut at hyphens, changes of case and digits, as a graph. */
final class WordDelimiter {

    private static final int ON_BY_DEFAULT = GENERATE_WORD_PARTS | GENERATE_NUMBER_PARTS | SPLIT_ON_CASE_CHANGE
            | SPLIT_ON_NUMERICS | STEM_ENGLISH_POSSESSIVE;
    private static final Map<String, Integer> FLAGS = Map.of("generate_word_parts", GENERATE_WORD_PARTS,
            "generate_number_parts", GENERATE_NUMBER_PARTS, "catenate_words", CATENATE_WORDS, "catenate_numbers",
            CATENATE_NUMBERS, "catenate_all", CATENATE_ALL, "split_on_case_change", SPLIT_ON_CASE_CHANGE,
            "preserve_original", PRESERVE_ORIGINAL, "split_on_numerics", SPLIT_ON_NUMERICS, "stem_english_possessive",
            STEM_ENGLISH_POSSESSIVE, "ignore_keywords", IGNORE_KEYWORDS);

    private WordDelimiter() {}

    static UnaryOperator<TokenStream> of(Settings settings, Environment files) {
        if (settings.hasValue("type_table") || settings.hasValue("type_table_path")) {
            throw new IllegalArgumentException("This server has no type_table for [word_delimiter_graph]");
        }
        int flags = FLAGS.entrySet().stream().mapToInt(flag -> flag(settings, flag.getKey(), flag.getValue())).sum();
        List<String> words = Analysis.getWordList(files, settings, "protected_words");
        CharArraySet uncut = words == null ? null : new CharArraySet(words, false);
        boolean offsets = settings.getAsBoolean("adjust_offsets", true);
        byte[] table = WordDelimiterIterator.DEFAULT_WORD_DELIM_TABLE;
        return tokens -> new WordDelimiterGraphFilter(tokens, offsets, table, flags, uncut);
    }

    static TokenStream withDefaults(TokenStream tokens) {
        return new WordDelimiterGraphFilter(tokens, ON_BY_DEFAULT, null);
    }

    private static int flag(Settings settings, String name, int flag) {
        return settings.getAsBoolean(name, (ON_BY_DEFAULT & flag) != 0) ? flag : 0;
    }
}
