package org.pprnet.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;

class CouldNotRunTest {

    private final StringWriter errors = new StringWriter();

    @Test
    void whatFailedBesideIsToldAfterTheProblemAndDecidesTheExitStatus() {
        Failure problem = new Failure(Failure.COULD_NOT_RUN, "nobody answers");
        problem.addSuppressed(new Failure(Failure.FAILED, "these died: search"));
        assertThat(statusOf(problem)).isEqualTo(Failure.FAILED);
        assertThat(errors.toString().lines()).containsExactly("pprnet: nobody answers", "pprnet: these died: search");
    }

    @Test
    void somethingUnforeseenIsToldWithItsTraceAndWhatFailedBesideItAfterwards() {
        IOException problem = new IOException("connection reset");
        problem.addSuppressed(new Failure(Failure.FAILED, "these died: search"));
        assertThat(statusOf(problem)).isEqualTo(Failure.FAILED);
        assertThat(errors.toString().lines()).contains("pprnet: could not run: java.io.IOException: connection reset")
                .last().isEqualTo("pprnet: these died: search");
    }

    @Test
    void whatCouldNotBeDoneBesideAFailureIsToldAndLeavesItAFailure() {
        Failure problem = new Failure(Failure.FAILED, "these died: search");
        problem.addSuppressed(new Failure(Failure.COULD_NOT_RUN, "nobody answers"));
        problem.addSuppressed(new UncheckedIOException("cannot write", new IOException("no space left")));
        assertThat(statusOf(problem)).isEqualTo(Failure.FAILED);
        assertThat(errors.toString().lines()).startsWith("pprnet: these died: search", "pprnet: nobody answers",
                "pprnet: could not run: java.io.UncheckedIOException: cannot write")
                .contains("Caused by: java.io.IOException: no space left");
    }

    private int statusOf(Exception problem) {
        return new CommandLine(new Failing(problem)).setErr(new PrintWriter(errors, true))
                .setExecutionExceptionHandler(new CouldNotRun()).execute();
    }

    @Command(name = "failing")
    private record Failing(Exception problem) implements Callable<Integer> {

        @Override
        public Integer call() throws Exception {
            throw problem;
        }
    }
}
