package org.pprnet.local.parked;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.pprnet.events.log.LogSettings;
import org.pprnet.events.log.LogUnavailableException;
import org.pprnet.events.log.ParkedRecord;
import org.pprnet.events.log.ParkedRecords;
import org.pprnet.local.Failure;
import org.pprnet.local.stack.Waiting;

/**
 * Where an operator looks at what services could not read, and decides. All of it fails with
 * {@link Failure#COULD_NOT_RUN} while the log does not answer.
 */
public final class ParkedDesk implements AutoCloseable {

    private final ParkedRecords records;

    /** Opens it on the log of a stack. */
    public ParkedDesk(LogSettings log) {
        records = new ParkedRecords(log);
    }

    /** All records, settled ones too, as they are now; the oldest first. */
    public List<Numbered> all() {
        List<ParkedRecord> known = attempt(() -> {
            records.follow();
            return records.all();
        });
        List<ParkedRecord> sorted = known.stream()
                .sorted(Comparator.comparing(ParkedRecord::parkedAt).thenComparing(ParkedRecord::id)).toList();
        return IntStream.range(0, sorted.size()).mapToObj(at -> new Numbered(at + 1, sorted.get(at))).toList();
    }

    /** Those that somebody has still to deal with, of one service or of all. */
    public List<Numbered> open(@Nullable String service) {
        return all().stream().filter(numbered -> numbered.record().status().isOpen())
                .filter(numbered -> service == null || numbered.record().service().equals(service)).toList();
    }

    /**
     * The record that somebody means: by its number, or by its id or the beginning of it.
     *
     * @throws Failure if it is none, or may be several
     */
    public Numbered find(String typed) {
        List<Numbered> all = all();
        List<Numbered> meant = typed.matches("\\d{1,9}")
                ? all.stream().filter(numbered -> numbered.number() == Integer.parseInt(typed)).toList()
                : all.stream().filter(numbered -> numbered.record().id().equals(typed)).toList();
        if (meant.isEmpty()) {
            meant = all.stream().filter(numbered -> numbered.record().id().startsWith(typed)).toList();
        }
        if (meant.size() != 1) {
            throw new Failure(Failure.COULD_NOT_RUN, "\"%s\" is %s: ./deploy/pprnet parked list --all numbers them"
                    .formatted(TerminalText.line(typed),
                            meant.isEmpty() ? "no parked record" : "the beginning of %d ids".formatted(meant.size())));
        }
        return meant.getFirst();
    }

    /** Decides about a record; its reason stays. */
    public void decide(Numbered numbered, ParkedRecord.Status status) {
        attempt(() -> {
            records.write(numbered.record().become(status, numbered.record().reason()));
            return status;
        });
    }

    /**
     * Waits until services have tried all of these once more, or the time is up.
     *
     * @param tried told of each, as soon as it was
     */
    public void awaitTried(List<Numbered> asked, Duration patience, Consumer<Numbered> tried) {
        Set<String> waiting = new HashSet<>(asked.stream().map(numbered -> numbered.record().id()).toList());
        Waiting.until(patience, () -> {
            all().stream().filter(now -> now.record().status() != ParkedRecord.Status.REPLAYING)
                    .filter(now -> waiting.remove(now.record().id())).forEach(tried);
            return waiting.isEmpty();
        });
    }

    private static <T> T attempt(Supplier<T> call) {
        try {
            return call.get();
        } catch (KafkaException | LogUnavailableException e) {
            throw new Failure(Failure.COULD_NOT_RUN, "the log does not answer: " + e.getMessage());
        }
    }

    @Override
    public void close() {
        records.close();
    }
}
