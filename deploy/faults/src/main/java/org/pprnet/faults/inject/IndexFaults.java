package org.pprnet.faults.inject;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.pprnet.faults.check.Promise;
import org.pprnet.faults.clients.Clients;
import org.pprnet.faults.clients.Readers;
import org.pprnet.faults.stack.FaultyStack;
import org.pprnet.faults.stack.PartWatch;
import org.pprnet.faults.stack.Sentencing;
import org.pprnet.local.stack.Waiting;

/** What can befall Elasticsearch. Each happens alone, so that it can be seen that nothing else suffers. */
final class IndexFaults {

    private static final Duration TIME_TO_BE_WELL = Duration.ofSeconds(90);
    private static final Duration WHILE = Duration.ofSeconds(12);

    private final FaultyStack stack;
    private final Sentencing sentencing;
    private final Clients clients;

    IndexFaults(FaultyStack stack, Sentencing sentencing, Clients clients) {
        this.stack = stack;
        this.sentencing = sentencing;
        this.clients = clients;
    }

    void kill() throws Exception {
        alone("Elasticsearch was killed", () -> stack.kill("elasticsearch"));
    }

    void hang() throws Exception {
        alone("Elasticsearch hung", () -> stack.signal("elasticsearch", "STOP"));
        stack.signal("elasticsearch", "CONT");
    }

    void wipe() throws Exception {
        alone("the index was wiped", () -> index().wipe());
    }

    void makeReadOnly() throws Exception {
        alone("the index was read-only", () -> index().readOnly(true));
        for (int tries = 0; tries < 20 && !isWritable(); tries++) {
            Thread.sleep(1_000);
        }
    }

    private boolean isWritable() {
        try {
            index().readOnly(false);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private SearchIndex index() throws IOException {
        return stack.elasticsearch().map(SearchIndex::new)
                .orElseThrow(() -> new IOException("Elasticsearch does not run"));
    }

    /** If something else dies meanwhile, nothing can be said of who suffered from what. */
    private void alone(String what, Fault.Action fault) throws Exception {
        sentencing.acquitAll();
        if (!Waiting.until(TIME_TO_BE_WELL, stack::isWell)) {
            return;
        }
        int deaths = deathsOfOthers();
        long begun = System.nanoTime();
        fault.happen();
        Thread.sleep(WHILE);
        if (deathsOfOthers() == deaths) {
            for (String view : List.of("catalog", "feed")) {
                judge(what, view, clients.readers().since(view, begun));
            }
        }
    }

    private void judge(String what, String view, List<Readers.Read> reads) {
        List<String> failed = reads.stream().filter(read -> !read.answered()).map(Readers.Read::outcome).toList();
        if (reads.isEmpty() || !failed.isEmpty()) {
            clients.history().broken(Promise.A_FAULT_STAYS_WHERE_IT_IS,
                    "%s, and of %d reads of %s %d failed: %s".formatted(what, reads.size(), view, failed.size(),
                            failed));
        }
    }

    private int deathsOfOthers() {
        return stack.watches().stream().filter(watch -> !watch.part().equals("elasticsearch"))
                .mapToInt(PartWatch::deaths).sum();
    }
}
