package org.pprnet.local.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.pprnet.local.Failure;

class AtomPageTest {

    private static final String PATH = "/feeds/all/archive/2.atom";
    private static final UUID LIVE = UUID.fromString("0190a0a0-0000-7000-8000-000000000001");
    private static final UUID WITHDRAWN = UUID.fromString("0190a0a0-0000-7000-8000-000000000002");
    private static final String PAGE = """
            <feed xmlns="http://www.w3.org/2005/Atom" xmlns:at="http://purl.org/atompub/tombstones/1.0"
                xmlns:digest="urn:pprnet:digest">
            <link rel="prev-archive" href="https://digest.example/feeds/all/archive/1.atom"/>
            <entry xml:lang="en">
            <id>urn:uuid:0190a0a0-0000-7000-8000-000000000001</id>
            <title>Bases &amp; havens</title>
            <published>2024-05-01T00:00:00Z</published>
            <author><name>Dr. Tasca</name></author>
            <link rel="related" href="https://doi.org/10.1000/%3C2%3E"/>
            <category term="attachment" scheme="https://digest.example/topics"/>
            <digest:state version="2" hash="aa"/>
            <content type="html">&lt;p&gt;&lt;strong&gt;Retracted&lt;/strong&gt; (2025-01-02): Lost &lt;a \
            href="https://doi.org/10.1000/n"&gt;Notice&lt;/a&gt;&lt;/p&gt;&lt;p&gt;One&lt;br/&gt;two &amp;lt; \
            3.&lt;/p&gt;&lt;p&gt;Article: &lt;a href="https://doi.org/10.1000/%3C2%3E"&gt;it&lt;/a&gt;&lt;/p&gt;\
            </content>
            </entry>
            <at:deleted-entry ref="urn:uuid:0190a0a0-0000-7000-8000-000000000002" when="2025-03-03T00:00:00Z">
            <digest:state version="3" hash="bb"/>
            </at:deleted-entry>
            </feed>""";

    @Test
    void entriesAndTombstonesAreReadAsTheyStand() {
        AtomPage page = AtomPage.read(PATH, PAGE);
        assertThat(page.older()).contains("/feeds/all/archive/1.atom");
        assertThat(page.heard()).containsExactly(
                new Heard.Live(LIVE, 2, "aa", new Words("Bases & havens", Instant.parse("2024-05-01T00:00:00Z"),
                        "Dr. Tasca", List.of("topics/attachment"), "en", "https://doi.org/10.1000/<2>",
                        List.of("(2025-01-02): Lost"),
                        Words.hashed("One two < 3. Article: https://doi.org/10.1000/<2>"))),
                new Heard.Withdrawn(WITHDRAWN, 3, "bb"));
    }

    @Test
    void documentTypeIsRefusedAndNothingOfItIsFollowed() {
        assertRefused("<!DOCTYPE feed [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>" + PAGE, "DOCTYPE");
    }

    @Test
    void whatIsMissingIsNamed() {
        assertRefused(PAGE.replaceFirst("<digest:state version=\"2\"[^>]*>", ""), "entry has no state");
        assertRefused(PAGE.replaceFirst("<title>.*</title>", ""), "entry has no title");
        assertRefused(PAGE.replace("&lt;br/&gt;", "&lt;br&gt;"), "content of an entry is not well-formed");
        assertRefused(PAGE.substring(0, 400), PATH);
    }

    private static void assertRefused(String document, String because) {
        assertThatThrownBy(() -> AtomPage.read(PATH, document)).isInstanceOf(Failure.class)
                .hasMessageStartingWith(PATH).hasMessageContaining(because);
    }
}
