package org.pprnet.events;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** Makes the next event of a made-up history: publications, revisions, withdrawals, teasers, flags. */
final class RandomEvents {

    private final Random random;
    private final List<Summary> live = new ArrayList<>();
    private final Map<String, Integer> versions = new HashMap<>();

    RandomEvents(long seed) {
        random = new Random(seed);
    }

    SummaryEvent next() {
        int kind = live.isEmpty() ? 0 : random.nextInt(10);
        return switch (kind) {
            case 5, 6 -> revise();
            case 7 -> withdraw();
            case 8 -> announce();
            case 9 -> flag();
            default -> publish();
        };
    }

    private SummaryEvent publish() {
        byte[] bits = new byte[16];
        random.nextBytes(bits);
        bits[6] = (byte) (bits[6] & 0x0f | 0x70);
        bits[8] = (byte) (bits[8] & 0x3f | 0x80);
        ByteBuffer id = ByteBuffer.wrap(bits);
        return new SummaryEvent.Published(written(new UUID(id.getLong(), id.getLong()), 1));
    }

    private SummaryEvent revise() {
        Summary old = live.remove(random.nextInt(live.size()));
        return new SummaryEvent.Revised(written(old.id(), old.version() + 1));
    }

    private SummaryEvent withdraw() {
        Summary old = live.remove(random.nextInt(live.size()));
        return new SummaryEvent.Withdrawn(old.id(), old.version() + 1, "Taken back " + random.nextInt(),
                old.publishedAt().plusSeconds(5));
    }

    private SummaryEvent announce() {
        YearMonth month = month();
        return new SummaryEvent.IssueAnnounced(month, version(month.toString()), "On " + random.nextInt());
    }

    private SummaryEvent flag() {
        Doi doi = doi();
        List<Flag> flags = random.nextInt(3) == 0
                ? List.of()
                : List.of(new Flag(Flag.Kind.values()[random.nextInt(4)], null, "Because " + random.nextInt(),
                        LocalDate.of(2024, 2, 3)));
        return new SummaryEvent.ArticleFlagged(doi, version(doi.value()), flags);
    }

    private Summary written(UUID id, int version) {
        SummaryBuilder builder = SummaryBuilder.aSummary().withId(id).at("s-" + id.toString().substring(20))
                .titled("Finding " + random.nextInt(1000)).in(month()).version(version)
                .about(topic(), "empathy").ofType("survey").saying("Ä “β” < .05 & more " + random.nextLong());
        Summary summary = (random.nextInt(3) == 0 ? builder : builder.citing(doi())).build();
        live.add(summary);
        return summary;
    }

    private int version(String entity) {
        return versions.merge(entity, 1, Integer::sum);
    }

    private String topic() {
        return Vocabulary.topics().get(random.nextInt(12)).slug();
    }

    private YearMonth month() {
        return YearMonth.of(2020, 1).plusMonths(random.nextInt(30));
    }

    private Doi doi() {
        return new Doi("10.1000/d" + random.nextInt(8));
    }
}
