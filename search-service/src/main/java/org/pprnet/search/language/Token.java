package org.pprnet.search.language;

/**
 * A word in a text.
 *
 * @param start where it begins, in characters of the text
 * @param end the character after it
 */
public record Token(int start, int end, Forms forms) {}
