package org.pprnet.faults.agent;

import java.util.List;

/** The steps that a summary takes from its author to its readers. */
public final class Steps {

    /** In the order of the data's way. */
    public static final List<Step> ALL = List.of(
            new Step("jdbc", "org.postgresql.jdbc.PgConnection", "commit", 0),
            new Step("ingest", "org.pprnet.ingest.outbox.Outbox", "addAll", 2),
            new Step("ingest", "org.pprnet.ingest.outbox.Shipment", "agree", 0),
            new Step("ingest", "org.pprnet.ingest.outbox.Shipment", "number", 0),
            new Step("ingest", "org.pprnet.ingest.outbox.Shipment", "send", 0),
            new Step("ingest", "org.pprnet.events.log.LogWriter", "append", 1),
            new Step("ingest", "org.pprnet.ingest.outbox.Shipment", "mark", 0),
            new Step("ingest", "org.pprnet.ingest.receipt.Receipts", "keep", 2),
            new Step("view", "org.pprnet.events.log.Follower", "findTrack", 0),
            new Step("view", "org.pprnet.events.log.Store", "apply", 3),
            new Step("view", "org.pprnet.events.log.Store", "makeVisible", 0),
            new Step("view", "org.pprnet.events.log.ReceiptWriter", "report", 1),
            new Step("view", "org.pprnet.events.log.ParkedRecords", "write", 1),
            new Step("catalog", "org.pprnet.catalog.store.CatalogStore", "move", 2),
            new Step("catalog", "org.pprnet.catalog.store.CatalogStore", "write", 1),
            new Step("search", "org.pprnet.search.index.SummaryIndex", "write", 1),
            new Step("search", "org.pprnet.search.index.SummaryIndex", "move", 2),
            new Step("feed", "org.pprnet.feed.store.FeedStore", "move", 3),
            new Step("feed", "org.pprnet.feed.store.FeedStore", "write", 1));

    /** Where an ingest service takes itself for the only relay. */
    static final Step LEADS = new Step("ingest", "org.pprnet.ingest.outbox.Relay", "lead", 1);
    /** Where it sends to the log. */
    static final Step SENDS = new Step("ingest", "org.pprnet.events.log.LogWriter", "append", 1);

    /** Where a process has to die for an early position to show: it is committed, and its rows are not. */
    public static final String PLANTED = "Store.between";

    private Steps() {}

    /** The steps that processes of a service take. */
    public static List<Step> of(String service) {
        return ALL.stream()
                .filter(step -> step.service().equals(service)
                        || step.service().equals("view") && !service.equals("ingest")
                        || step.service().equals("jdbc") && !service.equals("search"))
                .toList();
    }
}
