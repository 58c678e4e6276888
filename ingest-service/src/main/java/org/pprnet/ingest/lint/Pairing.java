package org.pprnet.ingest.lint;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Pairs the brackets and double quotation marks of one text, in one pass. What is opened within a pair is closed within
 * it. A quotation over several paragraphs opens each of them, and is closed once. "5)" and "b)" may count things:
 * such a bracket closes what is open, but is not missed there, and misses nothing.
 */
final class Pairing {

    private static final String OPENING = "([{“„«\"";
    private static final Pattern COUNTER = Pattern
            .compile("(?:^|[(,;]|(?<![=<>≤≥±])\\s)(?:\\d{1,3}|\\p{L}|[ivx]{1,5})\\)$");
    private static final int LONGEST_COUNTER = 9;
    private static final int LONGEST_WHOLE = 5;
    private static final int SENTENCE = 400;
    private static final int NEVER = -SENTENCE - 1;

    private final String text;
    private final Deque<Integer> open = new ArrayDeque<>();
    private final int[] openOfKind = new int[OPENING.length()];
    private final List<Integer> unpaired = new ArrayList<>();
    /** Where a pair was last closed by what may only have counted: "(1) this, 2) that)". */
    private int lentAt = NEVER;

    private Pairing(String text) {
        this.text = text;
    }

    /** The places of what has no partner, in ascending order. */
    static List<Integer> unpaired(String text) {
        Pairing pairing = new Pairing(text);
        for (int at = 0; at < text.length(); at++) {
            pairing.read(at);
        }
        pairing.unpaired.addAll(pairing.open);
        Collections.sort(pairing.unpaired);
        return pairing.unpaired;
    }

    private void read(int at) {
        switch (text.charAt(at)) {
            case '(', '[', '{', '„', '«' -> open(at);
            case ']' -> close('[', at);
            case '}' -> close('{', at);
            case '»' -> close('«', at);
            case ')' -> closeRound(at);
            case '“' -> openQuotation(at);
            case '”' -> close(isOpen('“') ? '“' : '„', at);
            case '"' -> readStraight(at);
            default -> {
                // Everything else stands for itself.
            }
        }
    }

    private void open(int at) {
        open.push(at);
        openOfKind[OPENING.indexOf(text.charAt(at))]++;
    }

    private boolean isOpen(char opening) {
        return openOfKind[OPENING.indexOf(opening)] > 0;
    }

    private boolean isInnermost(char opening) {
        return !open.isEmpty() && text.charAt(open.peek()) == opening;
    }

    private void close(char opening, int at) {
        if (!isOpen(opening)) {
            unpaired.add(at);
            return;
        }
        while (!isInnermost(opening)) {
            unpaired.add(drop());
        }
        drop();
    }

    private int drop() {
        int at = open.pop();
        openOfKind[OPENING.indexOf(text.charAt(at))]--;
        return at;
    }

    private void closeRound(int at) {
        boolean counts = COUNTER.matcher(text.substring(Math.max(0, at - LONGEST_COUNTER), at + 1)).find();
        if (isOpen('(')) {
            lentAt = counts && !isWholly(at) ? at : lentAt;
            close('(', at);
            return;
        }
        boolean lent = at - lentAt <= SENTENCE;
        if (!counts && !lent) {
            unpaired.add(at);
        }
        lentAt = counts ? lentAt : NEVER;
    }

    /** "(5)" is a pair, whatever it counts. */
    private boolean isWholly(int at) {
        return isInnermost('(') && at - open.peek() <= LONGEST_WHOLE
                && text.substring(open.peek() + 1, at).chars().allMatch(Character::isLetterOrDigit);
    }

    /** It closes what „ opened, as in German. */
    private void openQuotation(int at) {
        if (isInnermost('„')) {
            drop();
            return;
        }
        reopen('“', at);
    }

    private void readStraight(int at) {
        boolean begins = isAfterGap(at) && !isBeforeGap(at);
        boolean inches = !isOpen('"') && at > 0 && Character.isDigit(text.charAt(at - 1));
        if (inches) {
            return;
        }
        if (begins) {
            reopen('"', at);
            return;
        }
        if (isOpen('"')) {
            close('"', at);
            return;
        }
        open(at);
    }

    /** One more where one is open is a new paragraph of it, or the first has no end. */
    private void reopen(char opening, int at) {
        if (isInnermost(opening)) {
            int before = drop();
            if (at == 0 || text.charAt(at - 1) != '\n') {
                unpaired.add(before);
            }
        }
        open(at);
    }

    private boolean isAfterGap(int at) {
        return at == 0 || Character.isWhitespace(text.charAt(at - 1)) || "([{—–-“/".indexOf(text.charAt(at - 1)) >= 0;
    }

    private boolean isBeforeGap(int at) {
        return at + 1 == text.length() || Character.isWhitespace(text.charAt(at + 1));
    }
}
