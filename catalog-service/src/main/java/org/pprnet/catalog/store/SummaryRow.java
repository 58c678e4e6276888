package org.pprnet.catalog.store;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pprnet.events.Citation;
import org.pprnet.events.Digest;
import org.pprnet.events.Doi;
import org.pprnet.events.Summary;

/** A live summary as {@code summary} keeps it: what it is listed, counted and looked up by. */
@JsonNaming(SnakeCaseStrategy.class)
record SummaryRow(
        UUID id,
        int version,
        long sequence,
        long position,
        Instant loggedAt,
        String contentHash,
        String slug,
        String title,
        YearMonth issue,
        Instant publishedAt,
        List<String> topics,
        List<String> researchTypes,
        List<String> citedNames,
        String writtenBy,
        @Nullable Integer year,
        @Nullable Doi doi) {

    /**
     * @param ownHash its content hash where no flags are in force
     * @param flags what is known of the flags on the article that it cites
     */
    static SummaryRow of(Logged<Summary> logged, String ownHash, Optional<FlagsInForce> flags) {
        Summary summary = logged.what();
        Optional<Citation> citation = Optional.ofNullable(summary.citation());
        return new SummaryRow(summary.id(), summary.version(), logged.sequence(),
                Math.max(logged.sequence(), flags.map(FlagsInForce::position).orElse(0L)),
                later(logged.loggedAt(), flags.map(FlagsInForce::loggedAt)),
                flags.map(FlagsInForce::flags).filter(list -> !list.isEmpty())
                        .map(list -> Digest.contentHash(summary, list)).orElse(ownHash),
                summary.slug(), summary.title(), summary.issue(), summary.publishedAt(),
                IndexedName.ofAll(summary.topics()), IndexedName.ofAll(summary.researchTypes()),
                citation.map(IndexedName::ofCited).orElse(List.of()), IndexedName.of(summary.author().name()),
                citation.map(Citation::year).orElse(null), summary.citedDoi().orElse(null));
    }

    private static Instant later(Instant one, Optional<Instant> other) {
        return other.filter(one::isBefore).orElse(one);
    }
}
