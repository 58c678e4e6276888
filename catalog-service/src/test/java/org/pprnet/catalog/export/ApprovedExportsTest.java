package org.pprnet.catalog.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pprnet.events.Flag;
import org.pprnet.events.SummaryView;

/** What readers get, byte for byte. A wanted change is approved by copying the new document over the old one. */
class ApprovedExportsTest {

    private static final JsonLd JSON_LD = new JsonLd("https://digest.example");

    @ParameterizedTest
    @EnumSource
    void citedArticlesAreAsApproved(ExportFormat format) throws IOException {
        assertApproved("cited" + format.suffix(), format.write(Cited.all()));
    }

    @Test
    void referencesAreAsApproved() throws IOException {
        assertApproved("references.txt", Cited.all().stream().map(SummaryView::citation).filter(Objects::nonNull)
                .map(citation -> ApaReference.of(citation).text()).collect(Collectors.joining("\n", "", "\n")));
    }

    @Test
    void contextObjectsAreAsApproved() throws IOException {
        assertApproved("context-objects.txt",
                Cited.all().stream().map(Coins::of).collect(Collectors.joining("\n", "", "\n")));
    }

    @Test
    void linkedDataAreAsApproved() throws IOException {
        assertApproved("posting.jsonld",
                JSON_LD.blogPosting(Cited.by("odd", Cited.ODD, Cited.flag(Flag.Kind.RETRACTION, "2024-02-03"))));
        assertApproved("list.jsonld", JSON_LD.list("/topics/attachment", "Attachment", Cited.all()));
    }

    private static void assertApproved(String name, String actual) throws IOException {
        Path received = Path.of("target", "received", name);
        Files.createDirectories(received.getParent());
        Files.writeString(received, actual);
        try (InputStream approved = ApprovedExportsTest.class.getResourceAsStream("/approved/" + name)) {
            assertThat(approved).as("approved document " + name).isNotNull();
            assertThat(actual).isEqualTo(new String(approved.readAllBytes(), UTF_8));
        }
    }
}
