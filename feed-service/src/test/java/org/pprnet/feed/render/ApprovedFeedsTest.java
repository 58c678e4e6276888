package org.pprnet.feed.render;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.pprnet.events.SummaryBuilder.aSummary;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pprnet.events.Doi;
import org.pprnet.events.Flag;
import org.pprnet.feed.store.ArchivePage;
import org.pprnet.feed.store.Change;
import org.pprnet.feed.store.Feed;
import org.pprnet.feed.store.FeedContent;

/** What subscribers get, byte for byte. A wanted change is approved by copying the new document over the old one. */
class ApprovedFeedsTest {

    static final Links LINKS = new Links("https://digest.example");

    private static final Flag RETRACTION = new Flag(Flag.Kind.RETRACTION, new Doi("10.1000/notice"),
            "Data could not be traced", LocalDate.of(2025, 1, 2));

    static final FeedContent CONTENT = new FeedContent(Feed.named("topics/attachment").orElseThrow(), "1",
            Instant.parse("2025-03-04T05:06:07.089Z"), 2, List.of(
                    new Change.Listed(aSummary()
                            .withId(UUID.fromString("0190a0a0-0000-7000-8000-000000000001"))
                            .at("secure-bases")
                            .titled("Secure bases & <safe> havens ]]> “quoted” 🙂 עברית")
                            .saying("Attachment changes (d = 0.51, p < .01).\n\nAcross 36 studies,\nit changed toward security.")
                            .implying("Ask & listen.\n\nAgain.")
                            .citing(new Doi("10.1000/secure(1)<2>#3"))
                            .about("attachment", "trauma-and-or-ptsd").ofType("meta-analysis")
                            .version(2).build(), List.of(RETRACTION), "4", Instant.parse("2025-03-04T05:06:07.089Z")),
                    new Change.Withdrawn(UUID.fromString("0190a0a0-0000-7000-8000-000000000002"), 3,
                            "Published by mistake", "3", Instant.parse("2025-03-03T00:00:00Z")),
                    new Change.Left(UUID.fromString("0190a0a0-0000-7000-8000-000000000003"),
                            Instant.parse("2025-03-02T00:00:00Z")),
                    new Change.Listed(aSummary()
                            .withId(UUID.fromString("0190a0a0-0000-7000-8000-000000000004"))
                            .at("plain")
                            .titled("No citation, no implications")
                            .implying("")
                            .about("attachment").build(), List.of(), "1", Instant.parse("2025-03-01T00:00:00Z"))));

    static final FeedContent EMPTY = new FeedContent(Feed.ALL, "1", Instant.parse("2025-01-01T00:00:01Z"), 0,
            List.of());

    private static final Instant LATER = Instant.parse("2025-04-05T06:07:08Z");

    @ParameterizedTest
    @EnumSource
    void feedIsAsApproved(Format format) throws IOException {
        assertApproved("attachment." + format.suffix(), new Renderer(LINKS).render(CONTENT, format));
    }

    @ParameterizedTest
    @EnumSource
    void emptyFeedIsAsApproved(Format format) throws IOException {
        assertApproved("empty." + format.suffix(), new Renderer(LINKS).render(EMPTY, format));
    }

    @Test
    void archivePageIsAsApproved() throws IOException {
        assertApproved("archive.atom", new Renderer(LINKS).render(new ArchivePage(CONTENT.feed(), 2, 3,
                CONTENT.updated(), LATER, CONTENT.changes())));
    }

    @Test
    void archivePageThatAllChangesHaveLeftIsAsApproved() throws IOException {
        assertApproved("archive-left.atom", new Renderer(LINKS).render(new ArchivePage(CONTENT.feed(), 1, 3,
                EMPTY.updated(), LATER, List.of())));
    }

    @ParameterizedTest
    @EnumSource
    void equalContentGivesEqualBytes(Format format) {
        assertThat(new Renderer(LINKS).render(CONTENT, format))
                .isEqualTo(new Renderer(new Links("https://digest.example")).render(CONTENT, format));
    }

    private static void assertApproved(String name, byte[] actual) throws IOException {
        Path received = Path.of("target", "received", name);
        Files.createDirectories(received.getParent());
        Files.write(received, actual);
        try (InputStream approved = ApprovedFeedsTest.class.getResourceAsStream("/approved/" + name)) {
            assertThat(approved).as("approved document " + name).isNotNull();
            assertThat(new String(actual, UTF_8)).isEqualTo(new String(approved.readAllBytes(), UTF_8));
        }
    }
}
