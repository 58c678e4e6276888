package org.pprnet.local;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.pprnet.events.Json;
import org.pprnet.local.archive.IngestClient;
import org.pprnet.local.sources.Backup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "backup", mixinStandardHelpOptions = true, description = "Keeps all that the ingest service has: submissions, drafts, revisions and events, as of one moment. Authors go on meanwhile."
        + " What is in FILE in the end is whole.", exitCodeListHeading = "%nExit status:%n", exitCodeList = {
            "0:FILE is a whole backup", "1:FILE is there already, or what came was not whole",
            "2:no stack is running, or no place for FILE"})
final class BackupCommand implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofHours(1);

    @Parameters(paramLabel = "FILE", description = "Where to. Beside it, FILE.part is written first.")
    private @Nullable Path file;

    @Option(names = "--force", description = "Replace FILE if it is there.")
    private boolean force;

    @Option(names = "--json", description = "Say in JSON what was kept.")
    private boolean json;

    @Mixin
    private final StackOption stack = new StackOption();

    @Override
    public Integer call() {
        IngestClient ingest = new IngestClient(stack.deployment(Failure.COULD_NOT_RUN), Clock.systemUTC());
        Path target = requireNonNull(file).toAbsolutePath();
        if (Files.exists(target) && !force) {
            throw new Failure(Failure.FAILED, target + " is there already; --force replaces it");
        }
        Path part = target.resolveSibling(target.getFileName() + ".part");
        try {
            receive(ingest, part);
            Backup backup = Backup.check(part);
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            say(backup, target);
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + part, e);
        } finally {
            delete(part);
        }
    }

    private static void receive(IngestClient ingest, Path part) throws IOException {
        HttpResponse<InputStream> answer = ingest.send(
                ingest.request("/submissions/export").timeout(PATIENCE).build(), BodyHandlers.ofInputStream());
        try (InputStream body = answer.body()) {
            if (answer.statusCode() != 200) {
                throw new Failure(Failure.FAILED, "the ingest service answers %d: %s".formatted(answer.statusCode(),
                        new String(body.readNBytes(1_000), StandardCharsets.UTF_8)));
            }
            try (FileChannel channel = FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
                    StandardOpenOption.TRUNCATE_EXISTING)) {
                OutputStream out = Channels.newOutputStream(channel);
                body.transferTo(out);
                channel.force(true);
            }
        }
    }

    private void say(Backup backup, Path target) {
        if (!json) {
            System.out.printf("%s: %d lines, position %d, %d submissions, %d events, as of %s%n", target,
                    backup.lines(), backup.position(), backup.counts().path("submission").asLong(),
                    backup.counts().path("event").asLong(), backup.instant());
            return;
        }
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("file", target.toString());
        said.put("position", backup.position());
        said.put("instant", backup.instant());
        said.put("lines", backup.lines());
        said.put("counts", backup.counts());
        System.out.println(Json.text(said));
    }

    private static void delete(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete " + part, e);
        }
    }
}
