package org.pprnet.catalog.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;
import org.pprnet.events.Citation;
import org.pprnet.events.Flag;
import org.pprnet.events.SummaryView;

class JsonLdTest {

    private static final JsonLd JSON_LD = new JsonLd("https://digest.example");

    @Test
    void summaryIsABlogPosting() throws IOException {
        assertThat(posting(Cited.by("dusk", null))).isEqualTo(json("""
                {"@context": "https://schema.org", "@type": "BlogPosting",
                 "headline": "Dusk & <dawn> </script>",
                 "url": "https://digest.example/summaries/dusk",
                 "mainEntityOfPage": "https://digest.example/summaries/dusk",
                 "identifier": "urn:uuid:0190a0a0-0000-7000-8000-000000000001",
                 "datePublished": "2024-05-01T00:00:00Z", "dateModified": "2024-05-01T00:00:02Z",
                 "author": {"@type": "Person", "name": "Dr. Tasca"},
                 "publisher": {"@type": "Organization", "name": "Psychotherapy Practice Research Network"},
                 "inLanguage": "en", "articleBody": "One.\\n\\nTwo & <three>.\\n\\nAsk.",
                 "about": [
                  {"@type": "DefinedTerm", "name": "Attachment", "termCode": "attachment",
                   "url": "https://digest.example/topics/attachment"},
                  {"@type": "DefinedTerm", "name": "Empathy", "termCode": "empathy",
                   "url": "https://digest.example/topics/empathy"}],
                 "keywords": [{"@type": "DefinedTerm", "name": "Meta-analysis", "termCode": "meta-analysis",
                   "url": "https://digest.example/research-types/meta-analysis"}]}"""));
    }

    @Test
    void citedArticleIsAScholarlyArticleWithItsPlace() throws IOException {
        assertThat(posting(Cited.by("dusk", Cited.WHOLE)).path("citation")).isEqualTo(json("""
                {"@type": "ScholarlyArticle", "name": "Mentalizing at dusk: A CBT trial",
                 "author": [
                  {"@type": "Person", "name": "G. Lo Coco", "familyName": "Lo Coco", "givenName": "G."},
                  {"@type": "Person", "name": "A. C. Del Re", "familyName": "Del Re", "givenName": "A. C."},
                  {"@type": "Person", "name": "B. van der Kolk", "familyName": "van der Kolk", "givenName": "B."}],
                 "datePublished": "2020",
                 "isPartOf": {"@type": "PublicationIssue", "issueNumber": "2",
                  "isPartOf": {"@type": "PublicationVolume", "volumeNumber": "16",
                   "isPartOf": {"@type": "Periodical", "name": "Journal of Imagined Psychotherapy"}}},
                 "pagination": "297-325",
                 "identifier": {"@type": "PropertyValue", "propertyID": "doi", "value": "10.5555/jip.2020_071"},
                 "sameAs": "https://doi.org/10.5555/jip.2020_071"}"""));
    }

    @Test
    void noticesInForceAreOnTheCitedArticle() throws IOException {
        JsonNode citation = posting(Cited.by("dusk", Cited.AHEAD, Cited.flag(Flag.Kind.RETRACTION, "2024-02-03"),
                Cited.flag(Flag.Kind.CORRECTION, "2024-01-01"))).path("citation");

        assertThat(citation.path("creativeWorkStatus").textValue()).isEqualTo("Retracted; Corrected");
        assertThat(citation.path("correction")).isEqualTo(json("""
                [{"@type": "CorrectionComment", "name": "Retracted", "text": "Figures could not be traced",
                  "datePublished": "2024-02-03", "url": "https://doi.org/10.5555/notice"},
                 {"@type": "CorrectionComment", "name": "Corrected", "text": "Figures could not be traced",
                  "datePublished": "2024-01-01", "url": "https://doi.org/10.5555/notice"}]"""));
    }

    @Test
    void reinstatedArticleHasNoNotice() throws IOException {
        JsonNode citation = posting(Cited.by("dusk", Cited.WHOLE, Cited.flag(Flag.Kind.RETRACTION, "2024-02-03"),
                Cited.flag(Flag.Kind.REINSTATEMENT, "2024-02-03"))).path("citation");

        assertThat(citation.has("creativeWorkStatus")).isFalse();
        assertThat(citation.has("correction")).isFalse();
    }

    @Test
    void whatCouldNotBeParsedIsAWorkDescribedVerbatim() throws IOException {
        assertThat(posting(Cited.by("dusk", Cited.UNPARSED)).path("citation")).isEqualTo(json("""
                {"@type": "CreativeWork", "description": "See the leaflet {no. 4} in the waiting room"}"""));
    }

    @Test
    void listIsACollectionOfItsSummaries() throws IOException {
        List<SummaryView> summaries = List.of(Cited.by("dusk", null), Cited.by("dawn", Cited.WHOLE));

        assertThat(json(JSON_LD.list("/topics/attachment", "Attachment", summaries))).isEqualTo(json("""
                {"@context": "https://schema.org", "@type": "CollectionPage", "name": "Attachment",
                 "url": "https://digest.example/topics/attachment",
                 "mainEntity": {"@type": "ItemList", "numberOfItems": 2, "itemListElement": [
                  {"@type": "ListItem", "position": 1, "url": "https://digest.example/summaries/dusk",
                   "name": "Dusk & <dawn> </script>"},
                  {"@type": "ListItem", "position": 2, "url": "https://digest.example/summaries/dawn",
                   "name": "Dusk & <dawn> </script>"}]}}"""));
    }

    @Test
    void emptyListIsAListOfNothing() throws IOException {
        JsonNode list = json(JSON_LD.list("https://other.example/x", "Nothing", List.of()));

        assertThat(list.path("mainEntity").path("numberOfItems").intValue()).isZero();
        assertThat(list.path("url").textValue()).isEqualTo("https://other.example/x");
    }

    @Property(tries = 300)
    @Domain(Citations.class)
    void nothingEndsTheScriptElementThatItStandsIn(@ForAll Citation citation) throws IOException {
        String text = JSON_LD.blogPosting(Cited.by("dusk", citation));

        assertThat(text).doesNotContain("<");
        assertThat(json(text).path("headline").textValue()).isEqualTo("Dusk & <dawn> </script>");
        assertThat(json(text).path("citation").path("name").textValue()).isEqualTo(Expected.line(citation.title()));
    }

    @Test
    void nothingIsNamedAsSearchEnginesOfScholarsWantTheirOwnArticles() {
        for (SummaryView summary : Cited.all()) {
            assertThat(JSON_LD.blogPosting(summary)).doesNotContain("citation_");
        }
    }

    private static JsonNode posting(SummaryView summary) throws IOException {
        return json(JSON_LD.blogPosting(summary));
    }

    private static JsonNode json(String text) throws IOException {
        return new ObjectMapper().readTree(text);
    }
}
