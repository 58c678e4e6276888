package org.pprnet.benchmarks.rebuild;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.pprnet.benchmarks.stack.BenchStack;
import org.pprnet.events.Json;
import org.pprnet.local.Failure;

/**
 * What one rebuild came to.
 *
 * @param events how many were read
 * @param reading seconds from the first look at the log until the store stood at its end
 * @param seconds all that the rebuild took, the comparison and the switch included
 * @param digest of what the new store holds
 * @param begun when it began, after its process had started
 */
public record Rebuilt(long events, double reading, double seconds, String digest, Instant begun) {

    private static final double NANOS = 1e9;

    /**
     * Rebuilds a view.
     *
     * @throws Failure with what it said, if it did not end well
     */
    static Rebuilt of(BenchStack stack, String view) throws IOException, InterruptedException {
        return of(stack, view, List.of());
    }

    /**
     * The same in a virtual machine with more flags.
     *
     * @param flags with which it prints nothing of its own on standard output
     * @throws Failure with what it said, if it did not end well
     */
    public static Rebuilt of(BenchStack stack, String view, List<String> flags)
            throws IOException, InterruptedException {
        Process rebuild = stack.rebuild(view, flags);
        List<JsonNode> steps = new ArrayList<>();
        Instant said = Instant.MIN;
        try (BufferedReader lines = rebuild.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                steps.add(Json.mapper().readTree(line));
                said = Instant.now();
            }
        }
        if (rebuild.waitFor() != 0) {
            throw new Failure(Failure.FAILED, "the rebuild of %s failed: %s".formatted(view,
                    steps.isEmpty() ? "it said nothing" : steps.getLast()));
        }
        JsonNode done = phase(steps, "done");
        double seconds = done.required("seconds").asDouble();
        return new Rebuilt(done.required("events").asLong(), done.required("reading").asDouble(), seconds,
                phase(steps, "compared").required("digest").textValue(), said.minusNanos((long) (seconds * NANOS)));
    }

    /** Events per second, until the store stood at the end of the log. */
    double rate() {
        return events / reading;
    }

    private static JsonNode phase(List<JsonNode> steps, String phase) {
        return steps.stream().filter(step -> step.path("phase").asText().equals(phase)).findFirst().orElseThrow();
    }
}
