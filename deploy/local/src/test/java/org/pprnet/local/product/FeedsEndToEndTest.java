package org.pprnet.local.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An aggregator that has nothing but the feeds has the whole present; and the operator is told where it would not. */
class FeedsEndToEndTest {

    private static final Duration TIME_TO_COME_BACK = Duration.ofMinutes(5);
    private static final String CITATION = "Rivera, A., & Ng, B. (2023). On <repair>. Journal of Repair, 4, 1-9."
            + " https://doi.org/10.1000/repair(1)<2>";

    private static Product product;
    private static Writer author;
    private static String oldest;

    @BeforeAll
    static void startTheProduct() throws IOException {
        product = Product.start();
        author = new Writer(new Http(product, product.token("author", "Dr. Tester")));
        oldest = author.submit("Oldest & <first>", "Words of the\nfirst one.\n\nAnd more.", CITATION);
        author.publish(oldest);
    }

    @AfterAll
    static void endTheProduct() {
        if (product != null) {
            product.close();
        }
    }

    @Test
    void feedsAloneTellThePresentWhateverHappenedBefore() throws IOException {
        String withdrawn = author.submit("Taken back", "It is going to be taken back.");
        author.publish(withdrawn);
        author.publish(author.submit("A megabyte 🙂 שלום", "Words & more. ".repeat(70_000)));
        for (int number = 1; number <= 32; number++) {
            author.publish(author.submit("Number " + number, "]]> Pushes others into the archive: " + number + "."));
        }
        author.withdraw(withdrawn, "duplicate");
        String doi = "10.1000/repair(1)%3C2%3E";
        Http.Answer flagged = new Http(product, product.token("admin", "Editor")).put("/submissions/retractions/" + doi,
                "{\"flags\": [{\"kind\": \"retraction\", \"date\": \"2024-01-02\", \"reason\": \"Data & <lost>\"}]}");
        assertThat(flagged.status()).as(flagged.body()).isEqualTo(200);
        assertThat(product.run("verify", "--feeds").succeeded().output())
                .contains("All four hold the same").contains("The feeds alone tell the same");
    }

    @Test
    void summaryThatTheCatalogShowsOtherwiseIsNamed() {
        assertThat(saidWith("catalog",
                "update view_1.summary_version set event = replace(event::text, '%s', '%s')::jsonb"
                        + " where id = '%s'",
                "Words of the", "Wards of the"))
                .contains(oldest + " \"Oldest & <first>\": text, content hash\n")
                .contains("DIFFERENT from the feeds by the digest of the summaries: catalog\n");
    }

    @Test
    void summaryThatTheFeedsTellOtherwiseIsNamedThoughItsHashIsTheRightOne() {
        assertThat(saidWith("feed", "update view_1.summary set document = replace(document, '%s', '%s')"
                + " where id = '%s'", "Words of the", "Wards of the"))
                .contains(oldest + " \"Oldest & <first>\": text\n")
                .contains("DIFFERENT from the feeds by the digest of the summaries: feed\n");
    }

    /** What the command says while a service's store holds other words of the oldest summary; then it is mended. */
    private static String saidWith(String service, String update, String right, String wrong) {
        change(service, update.formatted(right, wrong, oldest));
        Product.Outcome outcome = product.run("verify", "--feeds");
        change(service, update.formatted(wrong, right, oldest));
        product.run("verify", "--feeds").succeeded();
        assertThat(outcome.exitStatus()).as(outcome.output()).isEqualTo(1);
        return outcome.output();
    }

    /** Both keep in memory what they have shown: it is looked up again by a process that is new. */
    private static void change(String service, String update) {
        product.inSql(service, update);
        long before = product.process(service).pid();
        product.kill(service);
        await().atMost(TIME_TO_COME_BACK).pollInterval(Duration.ofMillis(500)).ignoreExceptions()
                .until(() -> product.process(service).pid() != before);
        await().atMost(TIME_TO_COME_BACK).pollInterval(Duration.ofSeconds(1))
                .until(() -> product.run("status").exitStatus() == 0);
    }
}
