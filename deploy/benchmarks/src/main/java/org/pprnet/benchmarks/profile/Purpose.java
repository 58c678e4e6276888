package org.pprnet.benchmarks.profile;

import java.util.List;
import java.util.Optional;

/**
 * What code is for, by the package that it is in. The platform's own code mostly does not tell: a map is filled for whoever
 * fills it.
 */
final class Purpose {

    /** Of a stack on which nothing tells. */
    static final String PLATFORM = "the platform by itself";
    /** Of a sample whose stack could not be seen. */
    static final String UNKNOWN = "unknown: the stack could not be seen";

    private static final String OURS = "org.pprnet.";
    private static final String LOADING = "loading and linking classes";
    private static final String JSON = "JSON";
    private static final String SERVER = "HTTP server (Netty)";
    private static final String MICRONAUT = "Micronaut and Reactor";
    private static final String DATABASE = "PostgreSQL driver and pool";
    private static final String LOG = "Kafka client";
    private static final String INDEX = "Elasticsearch client";
    private static final String TEXT = "language (Lucene)";
    private static final String METERING = "logging and metrics";

    /** The first that fits counts. */
    private static final List<Purpose> ALL = List.of(new Purpose("com.fasterxml.jackson.", JSON),
            new Purpose("tools.jackson.", JSON), new Purpose("io.micronaut.json.", JSON),
            new Purpose("io.micronaut.jackson.", JSON), new Purpose("io.netty.", SERVER),
            new Purpose("io.micronaut.", MICRONAUT), new Purpose("reactor.", MICRONAUT),
            new Purpose("org.postgresql.", DATABASE), new Purpose("com.zaxxer.hikari.", DATABASE),
            new Purpose("org.flywaydb.", DATABASE), new Purpose("org.apache.kafka.", LOG),
            new Purpose("net.jpountz.", LOG), new Purpose("com.github.luben.zstd.", LOG),
            new Purpose("co.elastic.", INDEX), new Purpose("org.apache.hc.", INDEX),
            new Purpose("org.eclipse.parsson.", INDEX), new Purpose("jakarta.json.", INDEX),
            new Purpose("org.apache.lucene.", TEXT), new Purpose("gg.jte.", "templates"),
            new Purpose("com.nimbusds.", "tokens"), new Purpose("org.roaringbitmap.", "bitmaps"),
            new Purpose("com.github.benmanes.caffeine.", "memory of answers (Caffeine)"),
            new Purpose("io.github.bucket4j.", "rate limits"), new Purpose("ch.qos.logback.", METERING),
            new Purpose("org.slf4j.", METERING), new Purpose("io.micrometer.", METERING),
            new Purpose("io.prometheus.", METERING), new Purpose("java.lang.ClassLoader", LOADING),
            new Purpose("jdk.internal.loader.", LOADING),
            new Purpose("java.lang.invoke.MethodHandleNatives", LOADING),
            new Purpose("jdk.jfr.", "the recording itself"));

    private final String prefix;
    private final String name;

    private Purpose(String prefix, String name) {
        this.prefix = prefix;
        this.name = name;
    }

    /** What a stack is there for, by the first frame from its top that tells. */
    static String of(List<Frame> stack) {
        return stack.isEmpty()
                ? UNKNOWN
                : stack.stream().flatMap(frame -> of(frame.type()).stream()).findFirst().orElse(PLATFORM);
    }

    /** The first method from the top of a stack whose code tells what it is for; without one, the top. */
    static String place(List<Frame> stack) {
        return stack.stream().filter(frame -> of(frame.type()).isPresent()).findFirst()
                .or(() -> stack.stream().findFirst()).map(Frame::name).orElse(UNKNOWN);
    }

    private static Optional<String> of(String type) {
        if (type.startsWith(OURS)) {
            return Optional.of("ours: " + type.substring(OURS.length(), type.lastIndexOf('.')));
        }
        return ALL.stream().filter(purpose -> type.startsWith(purpose.prefix)).map(purpose -> purpose.name)
                .findFirst();
    }
}
