package org.pprnet.feed.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pprnet.events.SummaryBuilder.aSummary;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pprnet.events.Json;
import org.pprnet.events.Summary;
import org.pprnet.feed.store.Change;
import org.pprnet.feed.store.Feed;
import org.pprnet.feed.store.FeedContent;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** The same documents, read by software that did not write them. */
class ParsedFeedsTest {

    private static final String TITLE = "Secure bases & <safe> havens ]]> “quoted” 🙂 עברית";
    private static final String FIRST = "urn:uuid:0190a0a0-0000-7000-8000-000000000001";
    private static final String TOMBSTONES = "http://purl.org/atompub/tombstones/1.0";
    private static final Instant AT = Instant.parse("2025-03-04T05:06:07Z");

    private final Renderer renderer = new Renderer(ApprovedFeedsTest.LINKS);

    @ParameterizedTest
    @EnumSource(names = {"RSS", "ATOM"})
    void romeReadsWhatIsListed(Format format) throws Exception {
        SyndFeed feed = Form.feed(renderer.render(ApprovedFeedsTest.CONTENT, format));
        assertThat(feed.getTitle()).isEqualTo("PPRNet digest: Attachment");
        assertThat(feed.getEntries()).hasSize(2);
        SyndEntry entry = feed.getEntries().getFirst();
        assertThat(entry.getUri()).isEqualTo(FIRST);
        assertThat(entry.getTitle()).isEqualTo(TITLE);
        assertThat(entry.getLink()).isEqualTo("https://digest.example/summaries/secure-bases");
        assertThat(entry.getPublishedDate()).isEqualTo(Date.from(Instant.parse("2024-05-01T00:00:00Z")));
        assertThat(entry.getAuthor()).isEqualTo("Dr. Tasca");
        assertThat(entry.getCategories()).hasSize(3);
        assertThat(entry.getContents().getFirst().getValue())
                .contains("<strong>The cited article was retracted</strong>")
                .contains("<p>Attachment changes (d = 0.51, p &lt; .01).</p>")
                .contains("<h2>Practice Implications</h2><p>Ask &amp; listen.</p>")
                .contains("href=\"https://doi.org/10.1000/secure(1)%3C2%3E%233\"");
    }

    @Test
    void atomSaysWhenItChangedAndWhatIsGone() throws Exception {
        byte[] atom = renderer.render(ApprovedFeedsTest.CONTENT, Format.ATOM);
        assertThat(Form.feed(atom).getEntries().getFirst().getUpdatedDate())
                .isEqualTo(Date.from(Instant.parse("2025-03-04T05:06:07.089Z")));
        Document document = xml(atom);
        Element gone = (Element) document.getElementsByTagNameNS(TOMBSTONES, "deleted-entry").item(0);
        assertThat(gone.getAttribute("ref")).isEqualTo("urn:uuid:0190a0a0-0000-7000-8000-000000000002");
        assertThat(gone.getAttribute("when")).isEqualTo("2025-03-03T00:00:00Z");
        assertThat(gone.getTextContent().strip()).isEqualTo("Published by mistake");
        assertThat(document.getElementsByTagNameNS(TOMBSTONES, "deleted-entry").getLength()).isEqualTo(2);
    }

    @Test
    void jsonFeedKeepsToItsSchema() throws IOException {
        assertThat(Form.schema().validate(Form.text(renderer.render(ApprovedFeedsTest.CONTENT, Format.JSON)),
                InputFormat.JSON))
                .isEmpty();
        assertThat(Form.schema().validate(Form.text(renderer.render(ApprovedFeedsTest.EMPTY, Format.JSON)),
                InputFormat.JSON))
                .isEmpty();
        assertThat(Form.schema().validate("{\"version\": \"https://jsonfeed.org/version/1.1\"}", InputFormat.JSON))
                .isNotEmpty();
        JsonNode item = Json.mapper().readTree(renderer.render(ApprovedFeedsTest.CONTENT, Format.JSON))
                .at("/items/0");
        assertThat(item.get("id").textValue()).isEqualTo(FIRST);
        assertThat(item.get("title").textValue()).isEqualTo(TITLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"&amp;", "<script>alert(1)</script>", "]]>", "<![CDATA[", "🙂", "\u202Eright to left",
        "\u0000\u0001\uFFFE", "\uD800", "a\rb", "&#x10;", "</content></entry></feed>"})
    void hostileTextBreaksNoFormat(String text) throws Exception {
        Change.Listed entry = listed(aSummary().titled(text).saying(text + "\n\n" + text).implying(text).build());
        assertThat(titleOf(entry, Format.RSS)).isEqualTo(titleOf(entry, Format.ATOM));
        assertThat(titleOf(entry, Format.ATOM)).isEqualTo(harmless(text));
        JsonNode json = Json.mapper().readTree(renderer.render(feed(entry), Format.JSON));
        assertThat(json.at("/items/0/title").textValue()).isEqualTo(XmlText.carried(text));
        assertThat(json.at("/items/0/content_html").textValue()).doesNotContain("<script");
    }

    private String titleOf(Change.Listed entry, Format format) throws Exception {
        Document document = xml(renderer.render(feed(entry), format));
        int ownTitle = document.getElementsByTagName("title").getLength() - 1;
        return document.getElementsByTagName("title").item(ownTitle).getTextContent();
    }

    /** As XML carries it: line ends become line feeds. */
    private static String harmless(String text) {
        return XmlText.carried(text).replace('\r', '\n');
    }

    private static Change.Listed listed(Summary summary) {
        return new Change.Listed(summary, List.of(), "1", AT);
    }

    private static FeedContent feed(Change.Listed entry) {
        return new FeedContent(Feed.ALL, "1", AT, 0, List.of(entry));
    }

    private static Document xml(byte[] document) throws ParserConfigurationException, IOException, SAXException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(document));
    }
}
