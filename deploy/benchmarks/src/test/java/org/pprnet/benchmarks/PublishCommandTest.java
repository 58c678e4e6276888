package org.pprnet.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.pprnet.local.CouldNotRun;
import picocli.CommandLine;

class PublishCommandTest {

    private final StringWriter errors = new StringWriter();

    @Test
    void paceOfNothingIsRefusedBeforeAStackIsStarted() {
        assertThat(run(new PublishCommand(), "--pace", "0")).isEqualTo(2);
        assertThat(errors.toString()).contains("--pace more than 0");
    }

    @Test
    void importOfNothingIsRefusedBeforeAStackIsStarted() {
        assertThat(run(new ImportCommand(), "--imported", "0")).isEqualTo(2);
        assertThat(errors.toString()).contains("--imported and --rounds must be 1 or more");
    }

    private int run(Callable<Integer> command, String... arguments) {
        return new CommandLine(command).setErr(new PrintWriter(errors, true))
                .setExecutionExceptionHandler(new CouldNotRun()).execute(arguments);
    }
}
