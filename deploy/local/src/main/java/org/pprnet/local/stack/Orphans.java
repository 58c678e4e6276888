package org.pprnet.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.pprnet.backing.EmbeddedElasticsearch;
import org.pprnet.backing.EmbeddedKafka;
import org.pprnet.backing.EmbeddedPostgres;
import org.pprnet.backing.Server;
import org.pprnet.local.Home;

/** What a launcher left running that did not end by itself: it was killed. */
public record Orphans(Home home, DataFolder data, Progress progress) {

    private static final Duration TIME_TO_STOP = Duration.ofSeconds(20);

    /** Services are quickly started anew, with the settings of now; servers that run on are taken over as they are. */
    boolean endServices() {
        return Ports.possibleParts().parallelStream().filter(this::end).count() > 0;
    }

    /** Whether there was anything to end. */
    public boolean endAll() {
        boolean services = endServices();
        List<Server> servers = Stream.of(EmbeddedKafka.adopt(home.servers(), data.server("kafka")),
                EmbeddedPostgres.adopt(home.servers(), data.server("postgresql")),
                EmbeddedElasticsearch.adopt(home.servers(), data.server("elasticsearch")))
                .<Server>flatMap(Optional::stream)
                .toList();
        servers.parallelStream().forEach(this::end);
        return services || !servers.isEmpty();
    }

    private void end(Server server) {
        server.close();
        forget(server.name());
        progress.say(server.name(), "had been left running; has ended");
    }

    private boolean end(String service) {
        Optional<ProcessHandle> left = data.run(service).flatMap(RunFile::process);
        left.ifPresent(process -> {
            Ending.gently(process, TIME_TO_STOP);
            progress.say(service, "had been left running; has ended");
        });
        forget(service);
        return left.isPresent();
    }

    private void forget(String part) {
        try {
            Files.deleteIfExists(data.runFile(part));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete " + data.runFile(part), e);
        }
    }
}
