package org.pprnet.catalog.browse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pprnet.events.SummaryBuilder.aSummary;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.pprnet.catalog.RunningCatalog;
import org.pprnet.catalog.index.Filters;
import org.pprnet.catalog.RunningCatalog.Answer;
import org.pprnet.events.Citation;
import org.pprnet.events.Doi;
import org.pprnet.events.Flag;
import org.pprnet.events.SummaryBuilder;
import org.pprnet.events.SummaryEvent;
import org.pprnet.service.reading.Cursor;

class SummariesTest {

    private static final YearMonth MAY = YearMonth.of(2024, 5);
    private static final YearMonth JUNE = YearMonth.of(2024, 6);
    private static final Doi DOI = new Doi("10.1000/alliance");
    private static RunningCatalog catalog;

    @BeforeAll
    static void publish() {
        catalog = RunningCatalog.empty().take(
                aSummary().withId(id(1)).at("alliance").titled("Alliance").in(MAY).about("empathy", "attachment")
                        .ofType("survey").citing(cited("Flückiger", 2018, DOI)).published(),
                aSummary().withId(id(2)).at("attachment").titled("Attachment").in(MAY).about("attachment")
                        .ofType("meta-analysis").citing(cited("Lo Coco", 2020, new Doi("10.1000/group"))).published(),
                aSummary().withId(id(3)).at("groups").titled("Groups").in(JUNE).about("empathy")
                        .ofType("survey", "meta-analysis").published(),
                aSummary().withId(id(4)).at("late").titled("Late in May").in(MAY)
                        .publishedAt(Instant.parse("2024-05-20T10:00:00Z")).published());
    }

    @AfterAll
    static void stop() {
        catalog.close();
    }

    @Test
    void newestIssueComesFirstThenNewestPublicationThenId() {
        assertThat(catalog.get("/summaries").each("slug")).containsExactly("groups", "late", "alliance", "attachment");
    }

    @Test
    void answersWithTheWholeSummary() {
        Answer answer = catalog.get("/summaries/alliance");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("content-type")).hasValue("application/json");
        assertThat(answer.text("title")).isEqualTo("Alliance");
        assertThat(answer.body().at("/topics/0/label").asText()).isEqualTo("Empathy");
        assertThat(answer.body().at("/citation/authors/0/family").asText()).isEqualTo("Flückiger");
        assertThat(answer.text("issue")).isEqualTo("2024-05");
        assertThat(answer.text("publishedAt")).isEqualTo("2024-05-01T00:00:00Z");
        assertThat(answer.body().get("flags")).isEmpty();
        assertThat(answer.header("log-position")).isPresent();
    }

    @Test
    void summaryIsFoundByItsIdToo() {
        assertThat(catalog.get("/summaries/" + id(2)).text("slug")).isEqualTo("attachment");
    }

    @Test
    void valuesOfOneKindWidenAndKindsNarrow() {
        assertThat(found("topic=empathy")).containsExactly("groups", "alliance");
        assertThat(found("topic=empathy&topic=attachment")).containsExactly("groups", "alliance", "attachment");
        assertThat(found("topic=empathy&topic=attachment&match=all")).containsExactly("alliance");
        assertThat(found("topic=empathy&month=2024-06")).containsExactly("groups");
        assertThat(found("topic=empathy&type=meta-analysis")).containsExactly("groups");
        assertThat(found("type=survey&type=meta-analysis")).containsExactly("groups", "alliance", "attachment");
        assertThat(found("type=survey&type=meta-analysis&match=all")).containsExactly("groups");
        assertThat(found("month=2024-06&month=2024-05&topic=attachment&match=any"))
                .containsExactly("alliance", "attachment");
        assertThat(found("topic=attachment&month=2024-06")).isEmpty();
    }

    @Test
    void citedNamesAreFoundWithoutRegardToCaseAndAccents() {
        assertThat(found("author=Fluckiger")).containsExactly("alliance");
        assertThat(found("author=lo%20coco")).containsExactly("attachment");
        assertThat(found("author=Fl%C3%BCckiger&author=Lo+Coco")).containsExactly("alliance", "attachment");
        assertThat(found("author=Tasca")).isEmpty();
    }

    @Test
    void writerYearAndDoiFilterToo() {
        assertThat(found("by=dr.%20tasca")).hasSize(4);
        assertThat(found("by=Dr.%20Who")).isEmpty();
        assertThat(found("year=2018")).containsExactly("alliance");
        assertThat(found("year=2018&year=2020")).containsExactly("alliance", "attachment");
        assertThat(found("doi=https://doi.org/10.1000/ALLIANCE")).containsExactly("alliance");
    }

    @Test
    void aliasesOfTopicsAreAccepted() {
        catalog.take(aSummary().at("adherence-study").in(YearMonth.of(2019, 1)).about("adherance").published(),
                aSummary().in(YearMonth.of(2019, 1)).about("adherance").withdrawn("not for this list"));
        assertThat(found("topic=adherence")).containsExactly("adherence-study");
        assertThat(catalog.get("/summaries?topic=adherence").body().get("total").asInt()).isEqualTo(1);
        catalog.take(withdrawal("adherence-study"));
    }

    @Test
    void everyValueThatIsNoneOfItsKindIsNamed() {
        Answer answer = catalog.get("/summaries?topic=nonsense&month=2024-13&year=x&doi=y&author=&match=some");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.header("content-type").orElseThrow()).startsWith("application/problem+json");
        assertThat(answer.body().get("errors")).hasSize(6);
        assertThat(answer.text("detail")).contains("topic 'nonsense' is no topic");
    }

    @Test
    void unknownParametersAreRefused() {
        assertThat(catalog.get("/summaries?topics=empathy").status()).isEqualTo(400);
        assertThat(catalog.get("/summaries/alliance?x=1").status()).isEqualTo(400);
        assertThat(catalog.get("/topics?limit=1").status()).isEqualTo(400);
    }

    @Test
    void limitIsOneToAHundred() {
        assertThat(catalog.get("/summaries?limit=0").status()).isEqualTo(422);
        assertThat(catalog.get("/summaries?limit=101").status()).isEqualTo(422);
        assertThat(catalog.get("/summaries?limit=x").status()).isEqualTo(400);
        assertThat(catalog.get("/summaries?limit=100").status()).isEqualTo(200);
    }

    @Test
    void pagesFollowEachOtherByCursorAndByLink() {
        Answer first = catalog.get("/summaries?limit=3&by=Dr.%20Tasca");
        assertThat(first.each("slug")).containsExactly("groups", "late", "alliance");
        assertThat(first.body().get("total").asInt()).isEqualTo(4);
        String link = first.header("link").orElseThrow();
        assertThat(link).endsWith("; rel=\"next\"").contains("cursor=" + first.text("next"));
        Answer last = catalog.get(link.substring(link.indexOf('/'), link.indexOf('>')));
        assertThat(last.each("slug")).containsExactly("attachment");
        assertThat(last.body().has("next")).isFalse();
        assertThat(last.header("link")).isEmpty();
    }

    @Test
    void cursorOfAnotherListIsRefused() {
        String next = catalog.get("/summaries?limit=1").text("next");
        assertThat(catalog.get("/summaries?limit=1&topic=empathy&cursor=" + next).status()).isEqualTo(400);
        assertThat(catalog.get("/summaries?cursor=nonsense").status()).isEqualTo(400);
        assertThat(catalog.get("/issues?cursor=" + next).status()).isEqualTo(400);
    }

    @Test
    void monthThatCannotBeWrittenAsItIsReadIsNoMonth() {
        assertThat(catalog.get("/summaries?month=%2B10000-01").status()).isEqualTo(422);
    }

    @Test
    void forgedCursorsAreRefused() {
        String list = "summaries %s %s".formatted(Filters.NONE, Optional.empty());
        String id = id(1).toString();
        for (Cursor forged : List.of(Cursor.of("2024-05", "+1000000000-12-31T23:59:59Z", id),
                Cursor.of("\0", "2024-05-01T00:00:00Z", id), Cursor.of("2024-05", "2024-05-01T00:00:00Z", "x"))) {
            assertThat(catalog.get("/summaries?cursor=" + forged.encoded(list)).status()).isEqualTo(400);
        }
    }

    @Test
    void oldSlugRedirectsForGood() {
        SummaryBuilder summary = aSummary().in(YearMonth.of(2018, 1));
        catalog.take(summary.at("first-name").published(), summary.at("second-name").version(2).revised());
        Answer answer = catalog.get("/summaries/first-name?minPosition=1");
        assertThat(answer.status()).isEqualTo(301);
        assertThat(answer.header("location")).hasValue("/summaries/second-name?minPosition=1");
        assertThat(catalog.get("/summaries/first-name/revisions").header("location"))
                .hasValue("/summaries/second-name/revisions");
        assertThat(catalog.get("/summaries/second-name").text("version")).isEqualTo("2");
        catalog.take(withdrawal("second-name"));
    }

    @Test
    void slugTakenBackLeadsToTheSummaryAgain() {
        SummaryBuilder summary = aSummary().in(YearMonth.of(2018, 1));
        catalog.take(summary.at("there").published(), summary.at("elsewhere").version(2).revised(),
                summary.at("there").version(3).revised());
        assertThat(catalog.get("/summaries/there").text("version")).isEqualTo("3");
        assertThat(catalog.get("/summaries/elsewhere").header("location")).hasValue("/summaries/there");
        catalog.take(withdrawal("there"));
    }

    @Test
    void withdrawnSummaryIsGoneWithItsTitleAndReason() {
        SummaryBuilder summary = aSummary().titled("Too good").in(YearMonth.of(2017, 1));
        catalog.take(summary.at("too-good").published(), summary.at("too-good-to-be-true").version(2).revised(),
                summary.version(2).withdrawn("The data were made up"));
        for (String address : List.of("too-good", "too-good-to-be-true", summary.build().id().toString())) {
            Answer answer = catalog.get("/summaries/" + address);
            assertThat(answer.status()).isEqualTo(410);
            assertThat(answer.header("content-type").orElseThrow()).startsWith("application/problem+json");
            assertThat(answer.text("reason")).isEqualTo("The data were made up");
            assertThat(answer.body().at("/summary/title").asText()).isEqualTo("Too good");
            assertThat(answer.body().at("/summary/slug").asText()).isEqualTo("too-good-to-be-true");
            assertThat(answer.body().toString()).doesNotContain("Forty therapists");
        }
        assertThat(catalog.get("/summaries/too-good-to-be-true/revisions").status()).isEqualTo(410);
        assertThat(found("month=2017-01")).isEmpty();
    }

    @Test
    void withdrawalOfASummaryNeverReadIsGoneToo() {
        SummaryBuilder summary = aSummary();
        catalog.take(summary.withdrawn("Never read"));
        assertThat(catalog.get("/summaries/" + summary.build().id()).text("reason")).isEqualTo("Never read");
    }

    @Test
    void unknownSummaryIsNotFound() {
        assertThat(catalog.get("/summaries/never-was").status()).isEqualTo(404);
        assertThat(catalog.get("/summaries/" + UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(catalog.get("/summaries/never-was/revisions").status()).isEqualTo(404);
    }

    @Test
    void flagsOfTheArticleShowInSummaryAndList() {
        Doi article = new Doi("10.1000/flagged");
        catalog.take(aSummary().at("flagged").in(YearMonth.of(2016, 1)).citing(article).published(),
                new SummaryEvent.ArticleFlagged(article, 1,
                        List.of(new Flag(Flag.Kind.RETRACTION, null, "Made up", LocalDate.of(2024, 1, 2)))));
        assertThat(catalog.get("/summaries/flagged").body().at("/flags/0/kind").asText()).isEqualTo("retraction");
        assertThat(catalog.get("/summaries?month=2016-01").body().at("/items/0/flags/0/doi").asText())
                .isEqualTo("10.1000/flagged");
        catalog.take(withdrawal("flagged"));
    }

    @Test
    void revisionsAreListedNewestFirst() {
        SummaryBuilder summary = aSummary().at("revised").in(YearMonth.of(2015, 1));
        catalog.take(summary.titled("One").published(), summary.titled("Two").version(2).revised(),
                summary.titled("Three").version(3).revised());
        Answer answer = catalog.get("/summaries/revised/revisions?limit=2");
        assertThat(answer.each("title")).containsExactly("Three", "Two");
        assertThat(answer.body().get("total").asInt()).isEqualTo(3);
        Answer last = catalog.get("/summaries/revised/revisions?limit=2&cursor=" + answer.text("next"));
        assertThat(last.each("version")).containsExactly("1");
        assertThat(last.body().at("/items/0").has("revisedAt")).isFalse();
        catalog.take(withdrawal("revised"));
    }

    @Test
    void hostileNamesAreOnlyNames() {
        assertThat(found("author=x%27)%3BDROP%20TABLE%20summary%3B--")).isEmpty();
        assertThat(catalog.get("/summaries/%27%20OR%201=1").status()).isEqualTo(404);
        assertThat(catalog.get("/summaries/%00").status()).isEqualTo(404);
        assertThat(catalog.get("/summaries?author=%00").status()).isEqualTo(422);
        assertThat(catalog.get("/summaries?doi=10.1000/%00").status()).isEqualTo(422);
        assertThat(IntStream.range(0, 3).mapToObj(_ -> found("topic=empathy").size())).containsOnly(2);
    }

    private static List<String> found(String query) {
        Answer answer = catalog.get("/summaries?" + query);
        List<String> slugs = answer.each("slug");
        assertThat(answer.body().get("total").asInt()).isEqualTo(slugs.size());
        return slugs;
    }

    /** Takes it out of the lists again, so that tests do not see each other's. */
    private static SummaryEvent withdrawal(String slug) {
        UUID id = UUID.fromString(catalog.get("/summaries/" + slug).text("id"));
        return aSummary().withId(id).version(100).withdrawn("The test is over");
    }

    private static UUID id(int number) {
        return UUID.fromString("0190a000-0000-7000-8000-%012d".formatted(number));
    }

    private static Citation cited(String family, int year, Doi doi) {
        return new Citation("text", List.of(new Citation.Name(family, "A.")), year, Integer.toString(year), null, null,
                null, null, null, null, doi, null);
    }
}
