package org.pprnet.feed.store;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.List;
import org.pprnet.events.Digest;
import org.pprnet.events.Flag;
import org.pprnet.events.Json;
import org.pprnet.events.SummaryEvent.ArticleFlagged;

/** The flags on one article, whether or not a summary cites it. */
@MappedEntity("article_flags")
record FlagsRow(@Id String doi, int version, long position, String contentHash, String document) {

    static FlagsRow of(ArticleFlagged event, long position) {
        return new FlagsRow(event.doi().value(), event.version(), position, Digest.contentHash(event),
                Json.text(event));
    }

    List<Flag> flags() {
        return Documents.read(document, ArticleFlagged.class).flags();
    }
}
