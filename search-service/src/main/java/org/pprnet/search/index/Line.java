package org.pprnet.search.index;

/** What the state needs of a document. */
record Line(String kind, String entity, int version, String contentHash) {}
