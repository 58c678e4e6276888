package org.pprnet.search.query;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The sentences of a text that answer a query best, whole where they are not too long. */
final class Excerpt {

    /** A sentence that is longer is cut between words, with an ellipsis. */
    private static final int LONGEST = 360;
    private static final int BEFORE = 120;
    /** More would not change which sentences fit best. */
    private static final int FINDINGS_READ = 500;
    private static final String PARAGRAPH = "\n\n";
    private static final String PARTED = " … ";
    private static final Pattern ABBREVIATION = Pattern.compile(
            "(?:^|[\\s(\\[])(?:\\p{Lu}|Drs?|Mrs?|Ms|Prof|St|vs|al|e\\.g|i\\.e|cf|ca|approx|Fig|No|Vol|pp?|Eds?|etc|resp)\\.\\s*$");

    private Excerpt() {}

    /** A sentence of a text, and what was found in it. */
    private record Sentence(int start, int end, List<Finding> findings) {

        long parts() {
            return findings.stream().map(finding -> finding.sought().query()).distinct().count();
        }
    }

    /** Those that answer most of the query, as HTML, in the order of the text; null if nothing was found in it. */
    static @Nullable String of(String text, List<Finding> findings, int most) {
        if (findings.isEmpty()) {
            return null;
        }
        return sentences(text, findings).stream()
                .sorted(Comparator.comparing(Sentence::parts).thenComparing(one -> one.findings().size()).reversed())
                .limit(most).sorted(Comparator.comparing(Sentence::start))
                .map(sentence -> cut(text, sentence)).collect(Collectors.joining(PARTED));
    }

    private static List<Sentence> sentences(String text, List<Finding> findings) {
        BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ENGLISH);
        breaks.setText(text);
        List<Sentence> sentences = new ArrayList<>();
        Sentence last = new Sentence(0, 0, List.of());
        for (Finding finding : findings.subList(0, Math.min(FINDINGS_READ, findings.size()))) {
            if (finding.start() >= last.end()) {
                last = around(text, breaks, finding, last.end());
                sentences.add(last);
            }
            last.findings().add(finding);
        }
        return sentences;
    }

    /** @param after where the sentence before it ended */
    private static Sentence around(String text, BreakIterator breaks, Finding finding, int after) {
        int start = after;
        int end = Math.max(after, breaks.current());
        while (end < finding.end()) {
            start = end <= finding.start() ? end : start;
            do {
                end = breaks.next();
            } while (end < text.length() && isWithin(text, end));
        }
        int before = text.substring(start, finding.start()).lastIndexOf(PARAGRAPH);
        int behind = text.indexOf(PARAGRAPH, finding.end(), end);
        return new Sentence(before < 0 ? start : start + before + PARAGRAPH.length(), behind < 0 ? end : behind,
                new ArrayList<>());
    }

    /** Whether what looks like the end of a sentence is that of an abbreviation. */
    private static boolean isWithin(String text, int at) {
        return ABBREVIATION.matcher(text).region(Math.max(0, at - 12), at).find();
    }

    private static String cut(String text, Sentence sentence) {
        int start = sentence.start();
        int end = start + text.substring(start, sentence.end()).stripTrailing().length();
        if (end - start <= LONGEST) {
            return Marking.part(text, start, end, sentence.findings());
        }
        int first = sentence.findings().getFirst().start();
        int from = first - start <= BEFORE ? start : wordAfter(text, first - BEFORE, first);
        int to = end - from <= LONGEST ? end : wordBefore(text, from + LONGEST, sentence.findings().getFirst().end());
        return (from > start ? "… " : "") + Marking.part(text, from, to, sentence.findings()) + (to < end ? " …" : "");
    }

    private static int wordAfter(String text, int from, int atMost) {
        int at = from;
        while (at < atMost && !Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        while (at < atMost && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static int wordBefore(String text, int from, int atLeast) {
        int at = Math.max(from, atLeast);
        while (at > atLeast && !Character.isWhitespace(text.charAt(at))) {
            at--;
        }
        return at;
    }
}
