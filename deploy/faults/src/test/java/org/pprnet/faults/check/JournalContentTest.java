package org.pprnet.faults.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalContentTest {

    @TempDir
    private Path folder;

    @Test
    void relayThatTookTheLeadMaySend() throws IOException {
        assertThat(relaysBesideAnother("ingest leads", "ingest sends", "ingest-2 leads", "ingest-2 sends",
                "ingest leads", "ingest sends", "ingest sends")).isEmpty();
    }

    @Test
    void batchInHandMayArriveAfterAnotherTookTheLead() throws IOException {
        assertThat(relaysBesideAnother("ingest leads", "ingest sends", "ingest-2 leads", "ingest sends",
                "ingest-2 sends", "ingest-2 sends")).isEmpty();
    }

    @Test
    void relayThatGoesOnBesideAnotherIsNamed() throws IOException {
        assertThat(relaysBesideAnother("ingest leads", "ingest-2 leads", "ingest sends", "ingest-2 sends",
                "ingest sends")).containsExactly("ingest went on sending after ingest-2 had taken the lead");
    }

    private List<String> relaysBesideAnother(String... lines) throws IOException {
        Path journal = Files.write(folder.resolve("journal"),
                Arrays.stream(lines).map(line -> line.replace(' ', '\t') + '\t').toList());
        return JournalContent.read(journal).relaysBesideAnother();
    }
}
