package org.pprnet.ingest.difference;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Compares texts: paragraph by paragraph, and word by word where a paragraph was changed (E. W. Myers, An O(ND) Difference
 * Algorithm, 1986). The work is at worst the square of their number: where that is more than is left for two texts, what
 * stands between the equal beginnings and ends is shown as a whole.
 */
final class TextDifference {

    private static final Pattern PARAGRAPH = Pattern.compile("[^\\n]*\\n+|[^\\n]+");
    private static final Pattern WORD = Pattern.compile("\\s+|[\\p{L}\\p{M}\\p{N}’'-]+|.", Pattern.DOTALL);
    /** As for two texts of 1,500 words that have none in common, with what is between them: a fraction of a second. */
    private static final long MOST_WORK = 36_000_000;

    private final List<Piece> pieces = new ArrayList<>();
    private long workLeft = MOST_WORK;

    private TextDifference() {}

    static List<Piece> between(String before, String after) {
        TextDifference difference = new TextDifference();
        difference.compare(parts(PARAGRAPH, before), parts(PARAGRAPH, after), true);
        return difference.pieces;
    }

    static List<Piece> replaced(String before, String after) {
        TextDifference difference = new TextDifference();
        difference.replace(List.of(before), List.of(after));
        return difference.pieces;
    }

    private void compare(List<String> before, List<String> after, boolean closer) {
        int start = alike(before, after);
        List<String> changed = before.subList(start, before.size());
        List<String> became = after.subList(start, after.size());
        int end = alike(changed.reversed(), became.reversed());
        add(Piece.Kind.KEPT, before.subList(0, start));
        compareMiddle(changed.subList(0, changed.size() - end), became.subList(0, became.size() - end), closer);
        add(Piece.Kind.KEPT, before.subList(before.size() - end, before.size()));
    }

    private void compareMiddle(List<String> before, List<String> after, boolean closer) {
        long parts = before.size() + after.size();
        long work = parts * parts;
        if (work > workLeft) {
            replace(before, after);
            return;
        }
        workLeft -= work;
        List<String> removed = new ArrayList<>();
        List<String> added = new ArrayList<>();
        for (AbstractDelta<String> delta : DiffUtils
                .diff(before, after, MyersDiffWithLinearSpace.factory().<String>create(), null, true).getDeltas()) {
            if (delta.getType() == DeltaType.EQUAL) {
                change(removed, added, closer);
                add(Piece.Kind.KEPT, delta.getSource().getLines());
            } else {
                removed.addAll(delta.getSource().getLines());
                added.addAll(delta.getTarget().getLines());
            }
        }
        change(removed, added, closer);
    }

    /** How many parts are equal from the first on. */
    private static int alike(List<String> some, List<String> others) {
        int count = 0;
        while (count < Math.min(some.size(), others.size()) && some.get(count).equals(others.get(count))) {
            count++;
        }
        return count;
    }

    /** What stands between two parts that were kept, and is then forgotten. */
    private void change(List<String> removed, List<String> added, boolean closer) {
        if (closer && !removed.isEmpty() && !added.isEmpty()) {
            compare(parts(WORD, String.join("", removed)), parts(WORD, String.join("", added)), false);
        } else {
            replace(removed, added);
        }
        removed.clear();
        added.clear();
    }

    private void replace(List<String> before, List<String> after) {
        add(Piece.Kind.REMOVED, before);
        add(Piece.Kind.ADDED, after);
    }

    /** Pieces of one kind that follow each other are one. */
    private void add(Piece.Kind kind, List<String> parts) {
        String text = String.join("", parts);
        if (text.isEmpty()) {
            return;
        }
        if (!pieces.isEmpty() && pieces.getLast().kind() == kind) {
            text = pieces.removeLast().text() + text;
        }
        pieces.add(new Piece(kind, text));
    }

    private static List<String> parts(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group).toList();
    }
}
