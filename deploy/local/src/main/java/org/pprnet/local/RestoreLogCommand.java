package org.pprnet.local;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.pprnet.local.archive.IngestClient;
import org.pprnet.local.sources.Log;
import org.pprnet.local.sources.Proof;
import org.pprnet.local.stack.Deployment;
import org.pprnet.local.stack.Progress;
import org.pprnet.local.stack.Waiting;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "log", mixinStandardHelpOptions = true, description = "Makes the log again from the ingest database: throws away the topic pprnet.summaries, if it is there, and waits until every event is on"
        + " a new one with the number and the bytes it had, and all services hold what they held. Nothing is lost.", exitCodeListHeading = "%nExit status:%n", exitCodeList = {
            "0:restored, and found to be the same", "1:not restored, or not the same; or the answer was no",
            "2:no stack is running, or a part of it does not answer"})
final class RestoreLogCommand implements Callable<Integer> {

    private static final Duration LOOK = Duration.ofSeconds(1);
    /** Without one more event on the log. */
    private static final int PATIENCE = 120;

    @Mixin
    private final Asking ask = new Asking();

    @Option(names = "--json", description = "Say in JSON what came of it.")
    private boolean json;

    @Mixin
    private final StackOption stack = new StackOption();

    @Override
    public Integer call() {
        Deployment deployment = stack.deployment(Failure.COULD_NOT_RUN);
        Progress progress = new Progress(System.err);
        Proof proof = Proof.take(new IngestClient(deployment, Clock.systemUTC()), deployment);
        long events = deployment.ingest().state().orElseThrow(() -> new Failure(Failure.COULD_NOT_RUN,
                "the ingest service does not say what it has: the log is made from it")).position();
        ask.whether("The log is thrown away, and made again from %d events of the ingest database.".formatted(events));
        try (Log log = new Log(deployment.log().get())) {
            log.makeAnew();
            progress.say("log", "there is a new topic");
            await(log, events, progress);
        }
        new Restored("The log", deployment, proof, progress).prove(List.of(), json);
        return 0;
    }

    private static void await(Log log, long events, Progress progress) {
        long begin = System.nanoTime();
        long before = 0;
        int idle = 0;
        for (long sent = log.lastSequence(); sent < events; sent = log.lastSequence()) {
            idle = sent > before ? 0 : idle + 1;
            if (idle > PATIENCE || Waiting.until(LOOK, () -> Thread.currentThread().isInterrupted())) {
                throw new Failure(Failure.FAILED, "%d of %d events are on the log again, and no more come"
                        .formatted(sent, events));
            }
            if (sent > before) {
                double rate = sent / ((System.nanoTime() - begin) / 1e9);
                progress.say("log", "%d of %d events, %.0f/s, %.0f s left".formatted(sent, events, rate,
                        (events - sent) / rate));
            }
            before = sent;
        }
        progress.say("log", "all %d events are on it".formatted(events));
    }
}
