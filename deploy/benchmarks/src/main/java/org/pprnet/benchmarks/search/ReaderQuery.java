package org.pprnet.benchmarks.search;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.pprnet.benchmarks.load.Request;
import org.pprnet.search.index.IndexDefinition;

/** The kinds of searches that readers make. Each finds at least the summary that it is made of. */
public enum ReaderQuery {
    WORD("word", "a word of a title") {
        @Override
        Search about(Map<String, Object> summary, Random random) {
            return new Search(run(title(summary), 1, random), List.of());
        }
    },
    WORDS("words", "a word of a title and one of the text, both wanted") {
        @Override
        Search about(Map<String, Object> summary, Random random) {
            return new Search(run(title(summary), 1, random) + " " + run(text(summary), 1, random), List.of());
        }
    },
    TITLE("title", "a whole title, as it stands") {
        @Override
        Search about(Map<String, Object> summary, Random random) {
            return new Search(String.join(" ", title(summary)), List.of());
        }
    },
    PHRASE("phrase", "two words of a text in quotation marks") {
        @Override
        Search about(Map<String, Object> summary, Random random) {
            return new Search('"' + run(text(summary), 2, random) + '"', List.of());
        }
    },
    TOPIC("topic", "a word of a title, under the summary's topics") {
        @Override
        Search about(Map<String, Object> summary, Random random) {
            return new Search(run(title(summary), 1, random), topics(summary));
        }
    };

    /** Figures are not what readers type. */
    private static final Pattern KEPT = Pattern.compile("[\\p{L}-]{4,}");

    private final String label;
    private final String what;

    ReaderQuery(String label, String what) {
        this.label = label;
        this.what = what;
    }

    /**
     * A search of this kind.
     *
     * @param summary as it was submitted
     */
    abstract Search about(Map<String, Object> summary, Random random);

    /**
     * The same, as the service is asked for it.
     *
     * @param summary as it was submitted
     */
    public Request toService(Map<String, Object> summary, Random random) {
        return about(summary, random).toService();
    }

    /** What figures of it are called. */
    public String label() {
        return label;
    }

    /** What is typed, in words. */
    public String what() {
        return what;
    }

    private static List<String> title(Map<String, Object> summary) {
        return words(summary.get("title"));
    }

    private static List<String> text(Map<String, Object> summary) {
        return words(summary.get("summary"));
    }

    @SuppressWarnings("unchecked")
    private static List<String> topics(Map<String, Object> summary) {
        return (List<String>) summary.get("topics");
    }

    private static List<String> words(Object text) {
        return List.of(text.toString().replaceAll("[.,]", "").split("\\s+"));
    }

    /** So many words as they follow each other, each of them one that an index keeps. */
    private static String run(List<String> words, int count, Random random) {
        for (int start = random.nextInt(words.size());; start = (start + 1) % words.size()) {
            List<String> run = words.subList(start, Math.min(words.size(), start + count));
            if (run.size() == count && run.stream().allMatch(ReaderQuery::isKept)) {
                return String.join(" ", run);
            }
        }
    }

    private static boolean isKept(String word) {
        return KEPT.matcher(word).matches() && !IndexDefinition.stopWords().contains(word.toLowerCase(Locale.ROOT));
    }
}
