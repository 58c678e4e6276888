package org.pprnet.ingest.archive;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.pprnet.events.Citation;

/**
 * Citations that were parsed last. The same one is needed again and again in a short time: for the advice while its author
 * writes, for the event when it is published, and for the answer to that.
 */
public final class LastCitations {

    private static final int KEPT = 64;
    private static final Map<String, Citation> PARSED = Collections
            .synchronizedMap(new LinkedHashMap<>(KEPT, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Citation> eldest) {
                    return size() > KEPT;
                }
            });

    private LastCitations() {}

    /** The same as {@link CitationParser#parse}. */
    public static Citation parsed(String text) {
        Citation known = PARSED.get(text);
        if (known != null) {
            return known;
        }
        Citation parsed = CitationParser.parse(text);
        PARSED.put(text, parsed);
        return parsed;
    }
}
