package org.pprnet.benchmarks.beside;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.pprnet.benchmarks.accounting.Account;
import org.pprnet.benchmarks.load.Request;
import org.pprnet.benchmarks.load.Sample;
import org.pprnet.benchmarks.load.Saturation;

/** A process that answers at a port of this machine. */
public record Server(int port, ProcessHandle process) {

    /** One round. */
    void measure(Asked asked, int connections, int requests, Answered answered) throws IOException {
        Map<Request, Sample> samples = asked.samples(port);
        Account account = new Account(process);
        Duration before = account.processorTime();
        Saturation.Outcome outcome = Saturation.of(port, connections, samples, requests);
        answered.add(outcome, account.processorTime().minus(before).dividedBy(requests));
    }
}
