package org.pprnet.local.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pprnet.backing.Pause;
import org.pprnet.events.Json;
import org.pprnet.events.log.LogSettings;

/** The product as its users meet it: every part a real one, started from its jar by the one command. */
class PipelineEndToEndTest {

    private static final Duration TIME_TO_COME_BACK = Duration.ofMinutes(5);

    private static final TraceCollector COLLECTOR = new TraceCollector();

    private static Product product;
    private static Writer author;
    private static Reader reader;

    @TempDir
    private Path folder;

    @BeforeAll
    static void startTheProduct() {
        product = Product.start(Map.of("TRACING_ENDPOINT", COLLECTOR.url(), "LOG_FORMAT", "json"));
        author = new Writer(new Http(product, product.token("author", "Dr. Tester")));
        reader = new Reader(new Http(product, null));
    }

    @AfterAll
    static void endTheProduct() {
        if (product != null) {
            product.close();
        }
        COLLECTOR.close();
    }

    @Test
    void newStackBeginsWithTheSampleArchiveInEveryView() throws IOException {
        assertThat(reader.catalogTotal()).isGreaterThanOrEqualTo(18);
        assertThat(reader.http().get("/issues?limit=100").json().required("total").intValue())
                .isGreaterThanOrEqualTo(9);
        assertThat(reader.http().get("/search?q=alliance").json().required("total").intValue()).isPositive();
        assertThat(reader.http().get("/feeds/all.json").json().required("items")).isNotEmpty();
        product.run("verify").succeeded();
        product.run("status").succeeded();
    }

    @Test
    void summaryIsSubmittedAndLiveRevisedAndChangedWithdrawnAndGone() throws IOException {
        new LifeOfASummary(author, reader, word(), word()).passes();
        product.run("verify").succeeded();
    }

    @Test
    void capturedPageIsImportedWordForWordAndOnlyOnce() throws IOException {
        ArchivePageText page = ArchivePageText.about(word());
        Path file = Files.writeString(folder.resolve("page.txt"), page.text());
        assertThat(product.up("--archive", file.toString()).succeeded().output()).contains("2 accepted");
        for (ArchivePageText.Entry entry : page.entries()) {
            String id = reader.found(entry.phrase()).getFirst();
            assertThat(reader.summary(id).json().required("title").textValue()).isEqualTo(entry.title());
            assertThat(reader.summary(id).json().required("summary").textValue()).isEqualTo(entry.body());
            assertThat(reader.summary(id).json().required("issue").textValue()).isEqualTo("2019-05");
            assertThat(reader.atom()).contains("urn:uuid:" + id);
        }
        long total = reader.catalogTotal();
        assertThat(product.up("--archive", file.toString()).succeeded().output().split("duplicate")).hasSize(3);
        assertThat(reader.catalogTotal()).isEqualTo(total);
    }

    @ParameterizedTest
    @CsvSource({"'',empty.txt", "'Dear diary, today I read nothing.',diary.txt", "'\u0000\u0001\u0002',binary.txt"})
    void whatIsNoPageOfTheBlogIsRefusedAndNothingIsKept(String content, String name) throws IOException {
        long total = reader.catalogTotal();
        Path file = Files.writeString(folder.resolve(name), content);
        Product.Outcome outcome = product.up("--archive", file.toString());
        assertThat(outcome.exitStatus()).isEqualTo(1);
        assertThat(outcome.output()).contains(name + ": refused: 422");
        assertThat(reader.catalogTotal()).isEqualTo(total);
    }

    @Test
    void pageOfFiftyMegabytesIsRefusedAsTooLarge() throws IOException {
        Path file = Files.write(folder.resolve("large.txt"), new byte[50 << 20]);
        Product.Outcome outcome = product.up("--archive", file.toString());
        assertThat(outcome.exitStatus()).isEqualTo(1);
        assertThat(outcome.output()).contains("large.txt: refused: 413");
    }

    @Test
    void runningStackIsNotStartedTwice() {
        Product.Outcome outcome = product.up();
        assertThat(outcome.exitStatus()).isEqualTo(3);
        assertThat(outcome.output()).contains("running already");
    }

    @ParameterizedTest
    @ValueSource(strings = {"kafka", "postgresql", "elasticsearch", "ingest", "catalog", "search", "feed"})
    void killedChildComesBackAndNothingAcknowledgedIsMissing(String part) throws Exception {
        long before = product.process(part).pid();
        try (Publishing publishing = Publishing.begin(author)) {
            publishing.awaitMore(3);
            product.kill(part);
            await().atMost(TIME_TO_COME_BACK).pollInterval(Duration.ofSeconds(1)).ignoreExceptions()
                    .until(() -> product.process(part).pid() != before);
            await().atMost(TIME_TO_COME_BACK).pollInterval(Duration.ofSeconds(2))
                    .until(() -> product.run("status").exitStatus() == 0);
            publishing.awaitMore(3);
            publishing.end();
            product.run("verify").succeeded();
            for (String id : publishing.acknowledged()) {
                assertThat(reader.summary(id).status()).as(id).isEqualTo(200);
            }
        }
    }

    @Test
    void searchThatIsDownAgainAndAgainLeavesCatalogFeedsAndAuthorsAlone() throws IOException {
        for (int time = 0; time < 3; time++) {
            product.kill("elasticsearch");
            await().atMost(TIME_TO_COME_BACK).pollInterval(Duration.ofMillis(200)).until(() -> {
                assertAuthorsReadersAndAggregatorsAreServed();
                return isAway(reader.http().get("/search?q=alliance"));
            });
            await().atMost(TIME_TO_COME_BACK).pollInterval(Duration.ofMillis(200)).until(() -> {
                assertAuthorsReadersAndAggregatorsAreServed();
                return reader.http().get("/search?q=alliance").status() == 200;
            });
        }
        await().atMost(TIME_TO_COME_BACK).until(() -> product.run("verify").exitStatus() == 0);
    }

    @Test
    void databaseThatHangsLeavesFeedsSearchAndWhatTheCatalogKnowsAlone() throws IOException {
        assertThat(reader.http().get("/issues").status()).isEqualTo(200);
        try (Pause _ = Pause.of(product.process("postgresql").pid())) {
            assertThat(reader.http().get("/issues").status()).isEqualTo(200);
            assertThat(reader.http().get("/topics?type=survey").status()).isEqualTo(200);
            for (String path : List.of("/summaries?limit=97", "/summaries/any")) {
                CompletableFuture<Http.Answer> database = CompletableFuture.supplyAsync(() -> asked(path));
                await().atMost(TIME_TO_COME_BACK).pollInterval(Duration.ofMillis(200)).until(() -> {
                    assertThat(reader.http().get("/feeds/all.atom").status()).isEqualTo(200);
                    assertThat(reader.http().get("/feeds/topics/attachment.rss").status()).isEqualTo(200);
                    assertThat(reader.http().get("/search?q=alliance").status()).isEqualTo(200);
                    return database.isDone();
                });
                assertThat(isAway(database.join())).as(path).isTrue();
            }
        }
        await().atMost(TIME_TO_COME_BACK).until(() -> reader.http().get("/summaries").status() == 200);
        await().atMost(TIME_TO_COME_BACK).until(() -> product.run("verify").exitStatus() == 0);
    }

    private static void assertAuthorsReadersAndAggregatorsAreServed() throws IOException {
        String word = word();
        String id = author.submit("Not searched yet " + word, "Authors need no search: " + word + ".");
        assertThat(author.http().put("/submissions/" + id + "/publication", "{}").status()).isEqualTo(200);
        for (String path : List.of("/summaries", "/issues", "/topics", "/feeds/all.atom", "/feeds/all.json")) {
            assertThat(reader.http().get(path).status()).as(path).isEqualTo(200);
        }
    }

    private static boolean isAway(Http.Answer answer) {
        if (answer.status() == 503) {
            assertThat(answer.header("Retry-After")).isNotBlank();
        }
        return answer.status() == 503;
    }

    private static Http.Answer asked(String path) {
        try {
            return reader.http().get(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"catalog", "search", "feed"})
    void rebuiltViewHoldsWhatWasPublished(String view) throws IOException {
        String word = word();
        String id = author.submit("Built anew " + word, "It stays where it was: " + word + ".");
        author.publish(id);
        assertThat(product.run("rebuild", view).succeeded().output()).contains("the same as what was published");
        assertThat(reader.summary(id).status()).isEqualTo(200);
        assertThat(reader.found("where it was: " + word)).containsExactly(id);
        assertThat(reader.atom()).contains("urn:uuid:" + id);
        product.run("verify").succeeded();
    }

    @Test
    void killedLauncherIsReplacedAndWhatItLeftIsTakenOver() throws IOException {
        String word = word();
        String id = author.submit("Before " + word, "The launcher still lives: " + word + ".");
        author.publish(id);
        long server = product.process("postgresql").pid();
        product.kill("launcher");
        assertThat(product.run("status").exitStatus()).isEqualTo(1);
        product.up().succeeded();
        assertThat(product.process("postgresql").pid()).isEqualTo(server);
        assertThat(reader.summary(id).status()).isEqualTo(200);
        product.run("verify").succeeded();
    }

    @Test
    void everythingIsThereAgainAfterDownAndUp() throws IOException {
        String word = word();
        String id = author.submit("Kept " + word, "Data outlive the processes: " + word + ".");
        author.publish(id);
        long total = reader.catalogTotal();
        product.run("down").succeeded();
        assertThat(product.run("status").exitStatus()).isEqualTo(3);
        product.up().succeeded();
        assertThat(reader.catalogTotal()).isEqualTo(total);
        assertThat(reader.found("outlive the processes: " + word)).containsExactly(id);
        product.run("verify").succeeded();
    }

    @Test
    void unreadableRecordIsParkedAndCountedAndTheNextOnesArrive() throws Exception {
        putOnTheLog("This is no event");
        await().atMost(TIME_TO_COME_BACK).untilAsserted(
                () -> assertThat(product.run("verify").output()).contains("catalog could not read 1 records")
                        .contains("search could not read 1 records").contains("feed could not read 1 records"));
        String word = word();
        String id = author.submit("After " + word, "The next one arrives: " + word + ".");
        author.publish(id);
        assertThat(reader.found("one arrives: " + word)).containsExactly(id);
        product.run("verify").succeeded();
    }

    @Test
    void oneTraceLeadsFromTheRequestIntoEachView() throws IOException {
        String trace = UUID.randomUUID().toString().replace("-", "");
        String id = author.submit("Traced " + word(), "From the request to the three views.");
        assertThat(author.http().putTraced("/submissions/" + id + "/publication", "{}",
                "00-%s-00f067aa0ba902b7-01".formatted(trace)).status()).isEqualTo(200);
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(COLLECTOR.of(trace))
                .extracting(span -> span.service() + ": " + span.name()).containsExactlyInAnyOrder(
                        "ingest: PUT /submissions/{id}/publication", "ingest: send",
                        "catalog: apply", "catalog: show", "search: apply", "search: show", "feed: apply",
                        "feed: show", "ingest: receipt from catalog", "ingest: receipt from search",
                        "ingest: receipt from feed"));
        CollectedSpan request = COLLECTOR.of(trace).stream().filter(span -> span.name().startsWith("PUT")).findFirst()
                .orElseThrow();
        assertThat(request.parent()).isEqualTo("00f067aa0ba902b7");
        assertThat(COLLECTOR.of(trace)).filteredOn(span -> span != request)
                .allSatisfy(span -> assertThat(span.parent()).as(span.name()).isEqualTo(request.id()));
        assertThat(COLLECTOR.of(trace).toString()).doesNotContain(id, "Tester", "Traced");
        Json.mapper().writerWithDefaultPrettyPrinter().writeValue(Path.of("target/trace.json").toFile(),
                COLLECTOR.of(trace));
    }

    @Test
    void alertsAndDashboardAskForWhatTheServicesTell() throws Exception {
        String id = author.submit("Watched " + word(), "Its address is in no metric.");
        author.publish(id);
        assertThat(reader.summary(id).status()).isEqualTo(200);
        StringBuilder told = new StringBuilder();
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (String service : List.of("ingest", "catalog", "search", "feed")) {
                told.append(client.send(HttpRequest.newBuilder(URI.create(product.serviceUrl(service, "/prometheus")))
                        .build(), BodyHandlers.ofString()).body());
            }
        }
        Set<String> names = told.toString().lines().filter(line -> !line.startsWith("#"))
                .map(line -> line.split("[{ ]", 2)[0]).collect(Collectors.toSet());
        assertThat(names).containsAll(WatchedMetrics.names(Path.of("../observability")));
        assertThat(told.toString()).contains("uri=\"/submissions/{id}/publication\"").doesNotContain(id);
    }

    @Test
    void logsAreJsonAndNameNobody() throws IOException {
        author.publish(author.submit("Not to be logged " + word(), "Who wrote it is nobody's business."));
        for (Path log : product.logs()) {
            assertThat(logged(log)).as(log.toString()).isNotEmpty().allSatisfy(line -> {
                assertThat(Json.mapper().readTree(line).required("message").isTextual()).isTrue();
                assertThat(line).doesNotContain("Dr. Tester", "Not to be logged", author.http().token());
            });
        }
    }

    /** Without what the virtual machine says of its own variable, which only a test gives it. */
    private static List<String> logged(Path log) throws IOException {
        return Files.readAllLines(log).stream()
                .filter(line -> !line.equals("NOTE: Picked up JDK_JAVA_OPTIONS: " + Product.QUICKLY)).toList();
    }

    private static void putOnTheLog(String text) throws ExecutionException, InterruptedException {
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", product.bootstrapServers()), new StringSerializer(),
                new StringSerializer())) {
            producer.send(
                    new ProducerRecord<>(LogSettings.at(product.bootstrapServers()).summaries(), 0, "somebody", text))
                    .get();
        }
    }

    /** A word that no other summary has. */
    static String word() {
        return "q" + UUID.randomUUID().toString().replaceAll("[^a-z]", "") + Long.toString(System.nanoTime(), 36);
    }
}
