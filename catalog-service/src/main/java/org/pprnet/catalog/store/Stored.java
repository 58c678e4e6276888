package org.pprnet.catalog.store;

import java.util.List;
import org.pprnet.events.Flag;
import org.pprnet.events.Summary;
import org.pprnet.events.SummaryEvent;

/** Reads the JSON columns. */
public final class Stored {

    private Stored() {}

    /** The summary that a publication or revision carries. */
    public static Summary summary(String event) {
        return Rows.read(event, Summary.class);
    }

    /** A withdrawal. */
    public static SummaryEvent.Withdrawn withdrawal(String event) {
        return Rows.read(event, SummaryEvent.Withdrawn.class);
    }

    /** The flags on an article. */
    public static List<Flag> flags(String flags) {
        return List.of(Rows.read(flags, Flag[].class));
    }
}
