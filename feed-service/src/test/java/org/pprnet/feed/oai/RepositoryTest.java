package org.pprnet.feed.oai;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.pprnet.events.SummaryBuilder.aSummary;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pprnet.events.Doi;
import org.pprnet.events.EventLog;
import org.pprnet.events.Flag;
import org.pprnet.events.SummaryBuilder;
import org.pprnet.events.SummaryEvent;
import org.pprnet.feed.FeedApp;
import org.xml.sax.SAXException;

/** What a harvester is answered. A wanted change is approved by copying the new document over the old one. */
class RepositoryTest {

    private static final String FIRST = "oai:pprnet.ca:0190a0a0-0000-7000-8000-000000000001";
    private static final String WITHDRAWN = "oai:pprnet.ca:0190a0a0-0000-7000-8000-000000000002";
    private static final Doi DOI = new Doi("10.1000/secure(1)<2>#3");

    private static FeedApp service;

    @BeforeAll
    static void start() {
        service = FeedApp.on(FeedApp.freshStore());
        SummaryBuilder withdrawn = summary(2).about("attachment", "empathy");
        SummaryBuilder moved = summary(3).titled("Moved elsewhere").implying("").about("attachment");
        service.take(new EventLog().with(
                summary(1).titled("Secure bases & <safe> havens ]]> “quoted” 🙂 עברית \u0001").citing(DOI)
                        .about("attachment", "trauma-and-or-ptsd").ofType("meta-analysis").published(),
                withdrawn.published(), moved.published(), withdrawn.withdrawn("Published by mistake"),
                moved.about("empathy").version(2).revised(),
                new SummaryEvent.ArticleFlagged(DOI, 1, List.of(new Flag(Flag.Kind.RETRACTION, null,
                        "Data could not be traced", LocalDate.of(2025, 1, 2)))))
                .events());
    }

    private static SummaryBuilder summary(int number) {
        return aSummary().withId(UUID.fromString("0190a0a0-0000-7000-8000-00000000000" + number))
                .at("number-" + number);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @ParameterizedTest
    @CsvSource({
        "identify, verb=Identify",
        "formats, verb=ListMetadataFormats&identifier=" + FIRST,
        "sets, verb=ListSets",
        "record, verb=GetRecord&metadataPrefix=oai_dc&identifier=" + FIRST,
        "withdrawn, verb=GetRecord&metadataPrefix=oai_dc&identifier=" + WITHDRAWN,
        "identifiers, verb=ListIdentifiers&metadataPrefix=oai_dc",
        "records, verb=ListRecords&metadataPrefix=oai_dc&from=2025-01-01&until=2025-01-01",
        "records-of-a-set, verb=ListRecords&metadataPrefix=oai_dc&set=attachment",
        "error, verb=ListRecords&metadataPrefix=marc"})
    void documentIsAsApproved(String name, String query) throws IOException {
        byte[] actual = service.get("/oai?" + query).body();
        Path received = Path.of("target", "received", "oai", name + ".xml");
        Files.createDirectories(received.getParent());
        Files.write(received, actual);
        try (InputStream approved = RepositoryTest.class.getResourceAsStream("/approved/oai/" + name + ".xml")) {
            assertThat(approved).as("approved document " + name).isNotNull();
            assertThat(new String(actual, UTF_8)).isEqualTo(new String(approved.readAllBytes(), UTF_8));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "badVerb, ''",
        "badVerb, verb=identify",
        "badVerb, verb=Identify&verb=Identify",
        "badArgument, verb=Identify&set=empathy",
        "badArgument, verb=GetRecord&metadataPrefix=oai_dc",
        "badArgument, verb=GetRecord&identifier=" + FIRST,
        "badArgument, verb=ListRecords",
        "badArgument, verb=ListRecords&metadataPrefix=oai_dc&metadataPrefix=oai_dc",
        "badArgument, verb=ListRecords&metadataPrefix=oai_dc&resumptionToken=x",
        "badArgument, verb=ListRecords&metadataPrefix=oai dc",
        "badArgument, verb=ListRecords&metadataPrefix=oai_dc&set=a b",
        "badArgument, verb=ListRecords&metadataPrefix=oai_dc&form=2025-01-01",
        "badArgument, verb=ListRecords&metadataPrefix=oai_dc&from=2025-02-29",
        "badArgument, verb=ListRecords&metadataPrefix=oai_dc&from=2025-01-01T00:00Z",
        "badArgument, verb=ListRecords&metadataPrefix=oai_dc&from=%2B999999-01-01T00:00:00Z",
        "badArgument, verb=ListRecords&metadataPrefix=oai_dc&until=-999999-01-01T00:00:00Z",
        "badArgument, verb=ListRecords&metadataPrefix=oai_dc&until=2025-01-01T00:00:00.0Z",
        "badArgument, verb=ListRecords&metadataPrefix=oai_dc&from=2025-01-01&until=2025-01-02T00:00:00Z",
        "badArgument, verb=ListRecords&metadataPrefix=oai_dc&from=2025-01-02&until=2025-01-01",
        "badResumptionToken, verb=ListRecords&resumptionToken=x",
        "badResumptionToken, verb=ListSets&resumptionToken=x",
        "cannotDisseminateFormat, verb=ListIdentifiers&metadataPrefix=marc",
        "cannotDisseminateFormat, verb=GetRecord&metadataPrefix=marc&identifier=" + FIRST,
        "idDoesNotExist, verb=GetRecord&metadataPrefix=oai_dc&identifier=" + FIRST + "9",
        "idDoesNotExist, verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:pprnet.ca:0190a0a0-0000-7000-8000-00000000000f",
        "idDoesNotExist, verb=GetRecord&metadataPrefix=oai_dc&identifier=a \" b",
        "idDoesNotExist, verb=ListMetadataFormats&identifier=x",
        "noRecordsMatch, verb=ListRecords&metadataPrefix=oai_dc&set=none",
        "noRecordsMatch, verb=ListRecords&metadataPrefix=oai_dc&set=training",
        "noRecordsMatch, verb=ListRecords&metadataPrefix=oai_dc&until=2013-01-01",
        "noRecordsMatch, verb=ListIdentifiers&metadataPrefix=oai_dc&from=2025-01-01T00:00:07Z"})
    void errorIsTheProtocolsAndRepeatsArgumentsOnlyWhereTheyAreRight(String code, String query) throws Exception {
        String encoded = query.replace(" ", "%20").replace("\"", "%22");
        HttpResponse<byte[]> answer = service.get("/oai?" + encoded);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Answer.of(answer.body()).errors()).containsExactly(code);
        assertThat(Answer.of(answer.body()).elements("http://www.openarchives.org/OAI/2.0/", "request").getFirst()
                .hasAttribute("verb")).isEqualTo(!code.equals("badVerb") && !code.equals("badArgument"));
        assertThat(service.post("/oai", encoded).body()).isEqualTo(answer.body());
        if (!System.getProperty("shared", "").isEmpty()) {
            new OaiSchemas().validate(answer.body());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "from=2025-01-01T00:00:04Z, 231",
        "from=2025-01-01T00:00:05Z, 31",
        "until=2025-01-01T00:00:04Z, 2",
        "until=2025-01-01T00:00:05Z, 23",
        "from=2025-01-01T00:00:05Z&until=2025-01-01T00:00:05Z, 3",
        "from=2025-01-01, 231",
        "until=2025-01-01, 231",
        "set=empathy, 23",
        "set=attachment, 231"})
    void boundsOfAListAreWithinIt(String arguments, String numbers) {
        Answer answer = Answer.of(service.get("/oai?verb=ListIdentifiers&metadataPrefix=oai_dc&" + arguments).body());
        assertThat(answer.identifiers()).containsExactly(numbers.chars()
                .mapToObj(number -> FIRST.substring(0, FIRST.length() - 1) + (char) number).toArray(String[]::new));
    }

    @Test
    @EnabledIfSystemProperty(named = "shared", matches = ".+", disabledReason = "no folder of schemas is named")
    void answersAreValid() throws SAXException, IOException {
        OaiSchemas schemas = new OaiSchemas();
        for (String query : List.of("verb=Identify", "verb=ListMetadataFormats", "verb=ListSets",
                "verb=GetRecord&metadataPrefix=oai_dc&identifier=" + FIRST,
                "verb=GetRecord&metadataPrefix=oai_dc&identifier=" + WITHDRAWN,
                "verb=ListIdentifiers&metadataPrefix=oai_dc", "verb=ListRecords&metadataPrefix=oai_dc")) {
            byte[] document = service.get("/oai?" + query).body();
            assertThat(Answer.of(document).errors()).isEmpty();
            schemas.validate(document);
        }
    }

    @Test
    void formIsAnsweredAsTheQueryIs() {
        String query = "verb=ListRecords&metadataPrefix=oai_dc&set=empathy";
        HttpResponse<byte[]> byForm = service.post("/oai", query);
        HttpResponse<byte[]> byQuery = service.get("/oai?" + query);
        assertThat(byForm.statusCode()).isEqualTo(200);
        assertThat(byForm.body()).isEqualTo(byQuery.body());
        assertThat(byForm.headers().firstValue("Content-Type")).contains("text/xml;charset=utf-8");
        assertThat(byQuery.headers().firstValue("Content-Type")).contains("text/xml;charset=utf-8");
    }

    @Test
    void hostileArgumentsComeBackAsText() {
        Answer answer = Answer
                .of(service.get("/oai?verb=GetRecord&metadataPrefix=oai_dc&identifier=%3Cx%3E%00%22").body());
        assertThat(answer.elements("http://www.openarchives.org/OAI/2.0/", "request").getFirst()
                .getAttribute("identifier")).isEqualTo("<x>\uFFFD\"");
    }

    @Test
    void unchangedAnswerIsNotSentAgain() {
        String query = "/oai?verb=ListRecords&metadataPrefix=oai_dc";
        String tag = service.tag(query);
        assertThat(service.get(query, "If-None-Match", tag).statusCode()).isEqualTo(304);
    }
}
