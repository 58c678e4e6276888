package org.pprnet.local.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.pprnet.events.EventCodec;
import org.pprnet.events.log.LogSettings;
import org.pprnet.events.log.WholeLog;

/** Each of the two sources is lost once, and made again; readers notice nothing. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RestoreEndToEndTest {

    private static Product product;
    private static Writer author;
    private static Reader reader;
    private static String revised;
    private static String draft;
    private static String later;
    private static JsonNode shown;

    @TempDir
    private static Path folder;

    @BeforeAll
    static void startTheProduct() throws IOException {
        product = Product.start();
        author = new Writer(new Http(product, product.token("author", "Dr. Tester")));
        reader = new Reader(new Http(product, null));
        revised = author.submit("Kept through everything", "First words.");
        author.publish(revised);
        author.revise(revised, "Kept through everything", "Other words.");
        author.publish(revised);
        draft = author.submit("A draft", "Not yet.");
        shown = reader.summary(revised).json();
    }

    @AfterAll
    static void endTheProduct() {
        if (product != null) {
            product.close();
        }
    }

    @Test
    @Order(1)
    void backupIsWholeAndNotOverwritten() throws IOException {
        Product.Outcome kept = product.run("backup", backup().toString()).succeeded();

        assertThat(kept.output()).contains("position");
        assertThat(folder.resolve("ingest.backup.part")).doesNotExist();
        assertThat(product.run("backup", backup().toString()).exitStatus()).isEqualTo(1);
        product.run("backup", backup().toString(), "--force", "--json").succeeded();
        assertThat(Files.readString(backup())).contains("\"pprnet-backup/1\"", draft);
    }

    @Test
    @Order(2)
    void logIsMadeAgainWithTheSameBytes() throws IOException {
        later = author.submit("After the backup", "Later words.");
        author.publish(later);
        Map<Long, String> before = log();

        product.run("restore", "log", "--yes").succeeded();

        assertThat(log()).isEqualTo(before);
        readersNoticeNothing();
    }

    @Test
    @Order(3)
    void databaseInUseIsLeftAlone() {
        Product.Outcome refused = product.run("restore", "ingest", backup().toString());

        assertThat(refused.exitStatus()).isEqualTo(1);
        assertThat(refused.output()).contains("not empty", "--replace");
        assertThat(product.run("restore", "ingest", "--replace").exitStatus()).as("nobody said yes").isEqualTo(1);
    }

    @Test
    @Order(4)
    void damagedBackupThrowsNothingAway() throws IOException {
        Path damaged = folder.resolve("damaged");
        Files.writeString(damaged, Files.readString(backup()).replace("First words", "Worst words"));

        assertThat(product.run("restore", "ingest", damaged.toString(), "--replace", "--yes").exitStatus())
                .isEqualTo(1);
        readersNoticeNothing();
    }

    @Test
    @Order(5)
    void databaseComesBackFromBackupAndLog() throws IOException {
        product.run("restore", "ingest", backup().toString(), "--replace", "--yes").succeeded();

        readersNoticeNothing();
        assertThat(author.http().get("/submissions/" + later).json().required("state").textValue())
                .isEqualTo("published");
        author.publish(draft);
        assertThat(reader.summary(draft).status()).isEqualTo(200);
    }

    @Test
    @Order(6)
    void databaseComesBackFromTheLogAlone() throws IOException {
        Product.Outcome restored = product.run("restore", "ingest", "--replace", "--yes").succeeded();

        assertThat(restored.output()).contains("Lost: drafts");
        readersNoticeNothing();
        author.revise(later, "After the backup", "Latest words.");
        author.publish(later);
        assertThat(reader.summary(later).json().required("version").intValue()).isEqualTo(2);
        product.run("verify").succeeded();
    }

    private static Path backup() {
        return folder.resolve("ingest.backup");
    }

    private static void readersNoticeNothing() throws IOException {
        assertThat(reader.summary(revised).json()).isEqualTo(shown);
        assertThat(reader.atom()).contains("<id>urn:uuid:" + revised + "</id>", "<id>urn:uuid:" + later + "</id>");
    }

    /** What is on the log, by number. */
    private static Map<Long, String> log() {
        Map<Long, String> events = new TreeMap<>();
        WholeLog.read(LogSettings.at(product.bootstrapServers()), entries -> entries.forEach(entry -> EventCodec
                .sequence(entry.headers()).ifPresent(sequence -> events.putIfAbsent(sequence,
                        new TreeMap<>(entry.headers()) + Base64.getEncoder().encodeToString(entry.data())))));
        return events;
    }
}
