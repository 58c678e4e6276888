package org.pprnet.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.pprnet.events.SummaryBuilder.aSummary;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.f4b6a3.uuid.UuidCreator;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pprnet.backing.Backing;
import org.pprnet.events.EventCodec;
import org.pprnet.events.EventType;
import org.pprnet.events.Json;
import org.pprnet.events.LoggedEvent;
import org.pprnet.events.SummaryEvent;
import org.pprnet.events.log.LogReader;
import org.pprnet.events.log.LogRecord;
import org.pprnet.events.log.LogSettings;
import org.pprnet.events.log.LogWriter;
import org.pprnet.events.log.ParkedRecord;
import org.pprnet.events.log.ParkedRecords;
import org.pprnet.events.log.Position;
import org.pprnet.events.log.Projection;
import org.pprnet.events.log.ReaderSettings;
import org.pprnet.events.log.SummaryLog;
import org.pprnet.local.stack.SeenStack;
import picocli.CommandLine;

/** The commands over the real broker; a service is its reader of the log. */
class ParkedCommandTest {

    private static final LogSettings LOG = LogSettings.at(Backing.kafka().bootstrapServers());

    private final String service = "service-" + System.nanoTime();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path data;

    @BeforeEach
    void leaveAStack() {
        System.setProperty("pprnet.home", data.toString());
        SeenStack.leave(data, Integer.parseInt(LOG.bootstrapServers().split(":")[1]));
        try (SummaryLog log = new SummaryLog(LOG)) {
            log.createMissingTopics((short) 1);
        }
    }

    @Test
    void listNamesWhatIsOpenAndShowsNothingThatATerminalObeys() throws Exception {
        ParkedRecord evil = park(1, "no\u001b[2J\nfake line", "{\"id\":\u001b");
        park(2, "plain", "{}");
        assertThat(run("list", "--service", service)).isZero();
        assertThat(out.toString().lines()).hasSize(3).first().asString().contains("id", "service", "offset",
                "sequence");
        assertThat(out.toString()).contains("no\\u{1B}[2J\\nfake line", "plain").doesNotContain("\u001b");
        assertThat(run("show", evil.id())).isZero();
        assertThat(out.toString()).contains(evil.id(), "ce_type: ", "\\u{1B}[2J").doesNotContain("\u001b");
        assertThat(out.toString().lines()).last().asString().startsWith("  00000000  7b 22");
        assertThat(run("list", "--service", service, "--json")).isZero();
        JsonNode listed = Json.mapper().readTree(out.toString());
        assertThat(listed.findValuesAsText("reason")).containsExactly("no\u001b[2J\nfake line", "plain");
    }

    @Test
    void replayTellsWhatBecameOfEachRecord() throws Exception {
        List<Long> applied = new ArrayList<>();
        ParkedRecord readable = park(1, "a bug that is fixed by now", data(1));
        ParkedRecord unreadable = park(2, "broken", "{");
        try (LogReader reader = new LogReader(LOG, ReaderSettings.following(service, "1"), standingAt(2, applied),
                Clock.systemUTC())) {
            reader.start();
            assertThat(run("replay", "--all", "--service", service)).isEqualTo(1);
            assertThat(out.toString()).contains("was replayed", "could not be: data is not a");
            assertThat(statuses()).containsExactly(ParkedRecord.Status.REPLAYED, ParkedRecord.Status.PARKED);
            assertThat(run("replay", readable.id(), "--json")).isZero();
            assertThat(Json.mapper().readTree(out.toString()).get(0).get("status").asText()).isEqualTo("replayed");
            assertThat(run("discard", unreadable.id(), "--yes")).isZero();
            assertThat(run("list", "--service", service)).isZero();
            assertThat(out.toString()).isEqualToIgnoringNewLines("nothing is parked\n");
            await().until(() -> reader.status().parked() == 0);
        }
        assertThat(applied).containsExactly(2L, 2L);
    }

    @Test
    void recordOfAServiceThatIsAwayIsNotReplayed() {
        ParkedRecord record = park(1, "a bug that is fixed by now", data(1));
        assertThat(run("replay", record.id(), "--wait", "1")).isEqualTo(1);
        assertThat(out.toString()).contains("was not tried within 1 s");
    }

    @Test
    void numbersOfTheListCanBeTypedAndStayWhenOthersAreSettled() throws Exception {
        park(1, "first", "{}");
        ParkedRecord second = park(27, "second", "{}");
        run("list", "--service", service, "--json");
        JsonNode before = Json.mapper().readTree(out.toString());
        assertThat(run("discard", before.get(0).get("number").asText(), "--yes")).isZero();
        assertThat(statuses()).containsExactly(ParkedRecord.Status.DISCARDED, ParkedRecord.Status.PARKED);
        run("list", "--service", service, "--all", "--json");
        JsonNode after = Json.mapper().readTree(out.toString());
        assertThat(after.findValuesAsText("number")).isEqualTo(before.findValuesAsText("number"));
        assertThat(run("show", second.id().substring(0, second.id().length() - 1))).isZero();
    }

    @Test
    void nothingIsSettledUnlessItIsClearWhatIsMeantAndWanted() {
        ParkedRecord first = park(1, "first", "{}");
        park(2, "second", "{}");
        assertThat(run("discard", service, "--yes")).isEqualTo(2);
        assertThat(err.toString()).contains("is the beginning of 2 ids");
        assertThat(run("replay", "nothing-like-it")).isEqualTo(2);
        assertThat(run("discard", "--yes")).isEqualTo(2);
        assertThat(run("discard", first.id(), "--all", "--yes")).isEqualTo(2);
        assertThat(run("discard", first.id())).isEqualTo(2);
        assertThat(err.toString()).contains("say --yes");
        assertThat(statuses()).containsOnly(ParkedRecord.Status.PARKED);
    }

    @Test
    void withoutAStackThereIsNothingToAsk(@TempDir Path empty) {
        assertThat(execute("parked", "list", "--data", empty.toString())).isEqualTo(3);
    }

    private List<ParkedRecord.Status> statuses() {
        try (ParkedRecords records = new ParkedRecords(LOG)) {
            records.follow();
            return records.all().stream().filter(record -> record.service().equals(service)).sorted(
                    Comparator.comparing(ParkedRecord::offset)).map(ParkedRecord::status).toList();
        }
    }

    private int run(String... arguments) {
        return execute(Stream.of(List.of("parked"), Arrays.asList(arguments), List.of("--data", data.toString()))
                .flatMap(List::stream).toArray(String[]::new));
    }

    private int execute(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        CommandLine command = Pprnet.commandLine();
        return command.setOut(new PrintWriter(out)).setErr(new PrintWriter(err)).execute(arguments);
    }

    private ParkedRecord park(long sequence, String reason, String text) {
        LogRecord event = event(sequence);
        List<ParkedRecord.RawHeader> headers = event.headers().entrySet().stream()
                .map(header -> new ParkedRecord.RawHeader(header.getKey(), header.getValue().getBytes(UTF_8))).toList();
        ParkedRecord record = new ParkedRecord(service, "topic", sequence, sequence, reason, event.loggedAt(), headers,
                event.entity().getBytes(UTF_8), text.getBytes(UTF_8), ParkedRecord.Status.PARKED);
        try (ParkedRecords records = new ParkedRecords(LOG)) {
            records.write(record);
        }
        return record;
    }

    private static String data(long sequence) {
        return new String(event(sequence).data(), UTF_8);
    }

    private static LogRecord event(long sequence) {
        SummaryEvent event = aSummary().titled("Number " + sequence).published();
        Instant at = Instant.parse("2025-01-01T00:00:00Z").plusSeconds(sequence);
        return new LogRecord(sequence, at, UuidCreator.getTimeOrderedEpoch(), EventType.of(event).wireName(), at,
                event.entity(), EventCodec.encode(event), null);
    }

    /** A store that an earlier build brought there, past the records that it could not read. */
    private static Projection standingAt(long sequence, List<Long> applied) {
        try (SummaryLog log = new SummaryLog(LOG); LogWriter writer = new LogWriter(LOG)) {
            long last = log.lastSequence();
            for (long next = last + 1; next <= sequence; next++) {
                writer.append(List.of(event(next)));
            }
            Position position = new Position(sequence, log.topicId().orElseThrow(), sequence - 1, Set.of());
            return new Projection() {
                @Override
                public Position position() {
                    return position;
                }

                @Override
                public boolean apply(Position from, List<LoggedEvent> events, Position to) {
                    events.forEach(event -> applied.add(event.sequence()));
                    return true;
                }
            };
        }
    }
}
