package org.pprnet.catalog.export;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pprnet.events.SummaryView;

/**
 * The keys of the entries of one file, by slug: author, year and first word of the title, as in
 * {@code luyten2020mentalizing}. Where several are the same, {@code -a}, {@code -b} follow in the order of the slugs.
 */
final class BibTexKeys {

    private static final Set<String> SMALL_WORDS = Set.of("a", "an", "the", "on", "of", "in", "is", "are", "do", "does",
            "for", "from", "to", "and", "how", "what", "when", "why", "with", "at", "by");
    private static final Map<String, String> LETTERS = Map.of("ß", "ss", "æ", "ae", "œ", "oe", "ø", "o", "ł", "l", "đ",
            "d", "ð", "d", "þ", "th", "ı", "i");

    private BibTexKeys() {}

    static Map<String, String> of(Map<String, CitedArticle> articles) {
        Map<String, List<String>> slugs = articles.keySet().stream().sorted()
                .collect(Collectors.groupingBy(slug -> key(slug, articles.get(slug))));
        Map<String, String> keys = new HashMap<>();
        slugs.forEach((key, same) -> {
            for (int place = 0; place < same.size(); place++) {
                keys.put(same.get(place), same.size() == 1 ? key : key + "-" + letters(place));
            }
        });
        return keys;
    }

    /** Of a citation that says neither who nor what, the summary's address is the key. */
    private static String key(String slug, CitedArticle article) {
        String author = article.authors().stream().map(name -> ascii(name.family())).findFirst().orElse("");
        String word = firstWord(article.citation().title());
        String year = article.date().map(date -> String.valueOf(date.year())).orElse("nd");
        return author.isEmpty() && word.isEmpty() ? "summary-" + slug : author + year + word;
    }

    private static String firstWord(@Nullable String title) {
        return title == null
                ? ""
                : Arrays.stream(title.split("[^\\p{L}\\p{N}\\p{M}'’]+")).map(BibTexKeys::ascii)
                        .filter(word -> word.length() > 1 && !SMALL_WORDS.contains(word)).findFirst().orElse("");
    }

    private static String ascii(String text) {
        String plain = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
        for (Map.Entry<String, String> letter : LETTERS.entrySet()) {
            plain = plain.replace(letter.getKey(), letter.getValue());
        }
        return plain.replaceAll("[^a-z0-9]", "");
    }

    /** a to z, then aa. */
    private static String letters(int place) {
        String last = String.valueOf((char) ('a' + place % 26));
        return place < 26 ? last : letters(place / 26 - 1) + last;
    }
}
