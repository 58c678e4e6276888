package org.pprnet.feed.render;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import com.fasterxml.jackson.databind.util.RawValue;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pprnet.events.Json;
import org.pprnet.events.Summary;
import org.pprnet.feed.store.Change;
import org.pprnet.feed.store.Feed;
import org.pprnet.feed.store.FeedContent;

/** JSON Feed 1.1. It knows no tombstones. */
final class JsonFeed implements FeedWriter {

    private final Links links;

    JsonFeed(Links links) {
        this.links = links;
    }

    @Override
    public byte[] document(FeedContent content, List<byte[]> entries) {
        Feed feed = content.feed();
        return written(new Document("https://jsonfeed.org/version/1.1", FeedText.title(feed), links.page(feed),
                links.self(feed, Format.JSON), FeedText.description(feed), FeedText.LANGUAGE,
                List.of(new Hub("WebSub", links.hub())),
                entries.stream().map(entry -> new RawValue(new String(entry, UTF_8))).toList()));
    }

    @Override
    public byte[] entry(Change.Listed entry, String html) {
        return written(item(entry, html));
    }

    @Override
    public Optional<byte[]> tombstone(Change.Gone gone) {
        return Optional.empty();
    }

    private static byte[] written(Object value) {
        try {
            return Json.mapper().writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Item item(Change.Listed entry, String html) {
        Summary summary = entry.summary();
        return new Item(Links.id(summary.id()), links.summary(summary),
                summary.citedDoi().map(Links::article).orElse(null), XmlText.carried(summary.title()),
                html, summary.publishedAt(), entry.at(),
                List.of(new Author(XmlText.carried(summary.author().name()))), FeedText.tags(summary),
                summary.language());
    }

    @JsonNaming(SnakeCaseStrategy.class)
    private record Document(
            String version,
            String title,
            String homePageUrl,
            String feedUrl,
            String description,
            String language,
            List<Hub> hubs,
            List<RawValue> items) {}

    private record Hub(String type, String url) {}

    @JsonNaming(SnakeCaseStrategy.class)
    private record Item(
            String id,
            String url,
            @Nullable String externalUrl,
            String title,
            String contentHtml,
            Instant datePublished,
            Instant dateModified,
            List<Author> authors,
            List<String> tags,
            String language) {}

    private record Author(String name) {}
}
