package org.pprnet.benchmarks.beside;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.pprnet.benchmarks.load.Request;
import org.pprnet.benchmarks.load.Sample;
import org.pprnet.local.Failure;

/**
 * What is asked for.
 *
 * @param name of figures of it
 * @param what it is, in words
 * @param requests that are sent in turn
 */
public record Asked(String name, String what, List<Request> requests) {

    private static final String GZIP = "gzip";
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Duration LOOK_EVERY = Duration.ofMillis(10);

    public Asked {
        requireNonNull(name, "name is null");
        requireNonNull(what, "what is null");
        requests = List.copyOf(requests);
        if (requests.isEmpty()) {
            throw new IllegalArgumentException(name + " asks for nothing");
        }
    }

    /** A request by a client that understands what is compressed, besides what it wants. */
    public static Request compressed(Request request) {
        return request.with(Request.ACCEPT_ENCODING, GZIP);
    }

    /**
     * What is answered to a request now. A service may compress an answer when it is first asked for that, and give it as it
     * is meanwhile: then the compressed one is waited for.
     *
     * @param port of this machine
     * @throws Failure failed, where that is no success, is not compressed as it was asked for, or is more than that nothing
     *         changed to a client that has it
     */
    public static Sample sample(int port, Request request) throws IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        Sample sample = Sample.of(port, request);
        while (!isCompressedAsWanted(request, sample) && System.nanoTime() < deadline) {
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
            sample = Sample.of(port, request);
        }
        int status = request.headers().containsKey(Request.IF_NONE_MATCH) ? 304 : 200;
        if (sample.status() != status || !isCompressedAsWanted(request, sample)) {
            throw new Failure(Failure.FAILED, "%s was answered with %s".formatted(request, sample.head()));
        }
        return sample;
    }

    private static boolean isCompressedAsWanted(Request request, Sample sample) {
        return GZIP.equals(request.headers().get(Request.ACCEPT_ENCODING)) == GZIP
                .equals(sample.header("content-encoding"));
    }

    Map<Request, Sample> samples(int port) throws IOException {
        Map<Request, Sample> samples = new LinkedHashMap<>();
        for (Request request : requests) {
            samples.put(request, sample(port, request));
        }
        return samples;
    }

    /** How long an answer is now, head and body, in bytes; of several, on average. */
    int bytes(int port) throws IOException {
        return (int) samples(port).values().stream().mapToInt(Sample::length).average().orElseThrow();
    }
}
