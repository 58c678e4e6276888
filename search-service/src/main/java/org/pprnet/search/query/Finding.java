package org.pprnet.search.query;

/**
 * A place in a text that answers a part of the query.
 *
 * @param start in characters of the text
 * @param end the character after it
 */
record Finding(int start, int end, Sought sought, Relation via) {}
