package org.pprnet.faults.inject;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.pprnet.faults.clients.Clients;
import org.pprnet.faults.stack.FaultyStack;
import org.pprnet.faults.stack.Sentencing;

/** All kinds of faults, each as often as it happens in a round. */
public final class Deck {

    private final List<Fault> cards = new ArrayList<>();

    /** @param brief leaves out what takes a minute and more */
    public Deck(FaultyStack stack, Sentencing sentencing, Clients clients, Random random, boolean brief) {
        ProcessFaults processes = new ProcessFaults(stack, sentencing, random);
        LogFaults log = new LogFaults(stack, sentencing, random);
        IndexFaults index = new IndexFaults(stack, sentencing, clients);
        put(brief ? 10 : 420, "service killed", processes::killService);
        put(brief ? 1 : 14, "service stopped for longer than its session", processes::stopService);
        put(brief ? 1 : 10, "broker killed", () -> stack.kill("kafka"));
        put(brief ? 1 : 12, "PostgreSQL killed", () -> stack.kill("postgresql"));
        put(1, "PostgreSQL restarted", () -> stack.signal("postgresql", "INT"));
        put(brief ? 1 : 6, "records on the log twice", log::copyRecords);
        put(1, "garbage on the log", log::addGarbage);
        if (!brief) {
            put(3, "broker away", processes::takeBrokerAway);
            put(1, "the log's tail lost", log::loseTail);
            put(1, "the log made anew, empty", log::makeAnew);
            put(1, "Elasticsearch killed", index::kill);
            put(1, "Elasticsearch hung", index::hang);
            put(1, "the index wiped", index::wipe);
            put(1, "the index read-only", index::makeReadOnly);
        }
    }

    private void put(int copies, String name, Fault.Action action) {
        cards.addAll(Collections.nCopies(copies, new Fault(name, action)));
    }

    List<Fault> cards() {
        return cards;
    }
}
