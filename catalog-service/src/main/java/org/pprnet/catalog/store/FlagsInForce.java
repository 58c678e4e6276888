package org.pprnet.catalog.store;

import java.time.Instant;
import java.util.List;
import org.pprnet.events.Doi;
import org.pprnet.events.Flag;

/** What the database knows of the flags on one article. */
record FlagsInForce(Doi doi, List<Flag> flags, long position, Instant loggedAt) {}
