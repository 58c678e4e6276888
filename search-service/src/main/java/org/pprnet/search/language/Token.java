package org.pprnet.search.language;

/**
 * A word in a text.
 *
 * @param start where it begins, in characters of the text
 * @param end the character after it
 */
public record Token(int start, int end, Forms forms) {

    /** Whether it is a sign of a statistic: that has a place, but no length. */
    public boolean isSign() {
        return start == end;
    }
}
