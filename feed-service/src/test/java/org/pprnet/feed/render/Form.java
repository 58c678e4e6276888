package org.pprnet.feed.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;
import org.pprnet.events.Json;
import org.pprnet.feed.store.ArchivePage;
import org.pprnet.feed.store.Change;
import org.pprnet.feed.store.Feed;
import org.pprnet.feed.store.FeedContent;

/** What feeds come as, and what other software reads there: ROME, or Jackson and the schema of JSON Feed. */
enum Form {
    RSS,
    ATOM,
    JSON,
    ARCHIVE;

    private static final Instant AT = Instant.parse("2025-03-04T05:06:07Z");
    private static final Renderer RENDERER = new Renderer(ApprovedFeedsTest.LINKS);

    /** An entry as it was read. */
    record Item(String id, String title, String content) {}

    /** A document that lists these changes, written and read. */
    List<Item> parsed(List<Change> changes) throws IOException, FeedException {
        byte[] document = document(changes);
        return this == JSON ? json(document) : rome(document);
    }

    static SyndFeed feed(byte[] document) throws IOException, FeedException {
        return new SyndFeedInput().build(new XmlReader(new ByteArrayInputStream(document)));
    }

    static Schema schema() throws IOException {
        try (InputStream in = Form.class.getResourceAsStream("/json-feed-1.1.schema.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(text(in.readAllBytes()), InputFormat.JSON);
        }
    }

    static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private byte[] document(List<Change> changes) {
        return this == ARCHIVE
                ? RENDERER.render(new ArchivePage(Feed.ALL, 1, 2, AT, AT, changes))
                : RENDERER.render(new FeedContent(Feed.ALL, "1", AT, 1, changes), Format.valueOf(name()));
    }

    private static List<Item> rome(byte[] document) throws IOException, FeedException {
        return feed(document).getEntries().stream().map(entry -> new Item(entry.getUri(), entry.getTitle(),
                entry.getContents().getFirst().getValue())).toList();
    }

    private static List<Item> json(byte[] document) throws IOException {
        assertThat(schema().validate(text(document), InputFormat.JSON)).isEmpty();
        JsonNode items = Json.mapper().readTree(document).get("items");
        return StreamSupport.stream(items.spliterator(), false).map(item -> new Item(item.get("id").textValue(),
                item.get("title").textValue(), item.get("content_html").textValue())).toList();
    }
}
