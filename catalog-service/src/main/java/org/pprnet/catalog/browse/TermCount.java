package org.pprnet.catalog.browse;

/** A word of a vocabulary, and how many summaries are filed under it. */
record TermCount(String slug, String label, long count) {}
