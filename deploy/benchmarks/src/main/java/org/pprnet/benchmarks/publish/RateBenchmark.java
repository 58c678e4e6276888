package org.pprnet.benchmarks.publish;

import java.io.IOException;
import java.io.PrintStream;
import java.sql.SQLException;
import java.util.List;
import org.pprnet.benchmarks.Figure;
import org.pprnet.benchmarks.accounting.Account;
import org.pprnet.benchmarks.load.Request;
import org.pprnet.benchmarks.load.Spread;
import org.pprnet.benchmarks.load.Together;
import org.pprnet.benchmarks.publish.Drafts.Draft;
import org.pprnet.benchmarks.stack.BenchStack;

/**
 * Publishes over eight connections, each as soon as it has its answer, and commits single rows to the same PostgreSQL over
 * as many, in turn: how many publications are safe in a second.
 */
public final class RateBenchmark {

    private static final int CONNECTIONS = 8;
    private static final double RATIO = 0.5;
    private static final double ALONE = 500;
    /** Until the virtual machine has compiled what a publication passes through. */
    private static final int UNMEASURED_ROUNDS = 2;

    private final BenchStack stack;
    private final Drafts drafts;
    private final OneRowCommits commits;
    private final PrintStream progress;
    private final Outcome outcome = new Outcome(new Spread(), new Spread(), new Spread(), new Spread());

    /**
     * What came of it.
     *
     * @param publications per second
     * @param commits of single rows per second
     * @param service processor time of the ingest service for each publication, in microseconds
     * @param client the same of the client, which shares the processors
     */
    public record Outcome(Spread publications, Spread commits, Spread service, Spread client) {

        /**
         * Beside the commits.
         *
         * @param suffix of its name
         */
        public Figure rate(String suffix) {
            return Figure.atLeast(RATIO, "publish-rate-8" + suffix, publications.median(), "publications/s",
                    commits.median());
        }

        /**
         * By itself.
         *
         * @param suffix of its name
         */
        public Figure alone(String suffix) {
            return Figure.atLeast(ALONE, "publish-rate-8-alone" + suffix, publications.median(), "publications/s");
        }
    }

    RateBenchmark(BenchStack stack, Drafts drafts, PrintStream progress) {
        this.stack = stack;
        this.drafts = drafts;
        commits = new OneRowCommits(stack.postgres(), "ingest");
        this.progress = progress;
    }

    /** @param publications in each round, and as many commits */
    Outcome measure(int rounds, int publications) throws IOException, InterruptedException, SQLException {
        for (int round = 1 - UNMEASURED_ROUNDS; round <= rounds; round++) {
            boolean measured = round > 0;
            boolean commitsFirst = round % 2 == 0;
            if (commitsFirst) {
                commit(publications, measured);
            }
            publish(publications, measured);
            if (!commitsFirst) {
                commit(publications, measured);
            }
            progress.printf(measured ? "round %d of %d%n" : "unmeasured round%n", round, rounds);
        }
        return outcome;
    }

    /** Returns when all is live: what is measured next has the machine for itself. */
    private void publish(int publications, boolean measured) throws IOException, InterruptedException {
        List<Request> requests = drafts.make(publications).stream().map(Draft::publication).toList();
        double service = microseconds(stack.process("ingest"));
        double client = microseconds(ProcessHandle.current());
        double rate = Together.rate(stack.port("ingest"), CONNECTIONS, requests);
        if (measured) {
            outcome.publications.add(rate);
            outcome.service.add((microseconds(stack.process("ingest")) - service) / publications);
            outcome.client.add((microseconds(ProcessHandle.current()) - client) / publications);
        }
        stack.awaitLevel();
    }

    private void commit(int rows, boolean measured) throws SQLException, InterruptedException {
        double rate = commits.rate(CONNECTIONS, rows);
        if (measured) {
            outcome.commits.add(rate);
        }
    }

    private static double microseconds(ProcessHandle process) {
        return new Account(process).processorTime().toNanos() / 1e3;
    }
}
