package org.pprnet.search.index;

import org.pprnet.events.log.Position;

/** The document that says how far the index has followed the log. */
record Milestone(String kind, Position at) {

    static final String KIND = "position";
}
