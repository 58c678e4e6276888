package org.pprnet.service.tracing;

import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Sends spans to a collector, by OTLP over HTTP and in the background. What it does not take in time is lost. */
@Singleton
@Requires(property = CollectedTraces.ENDPOINT, pattern = ".+")
final class CollectedTraces implements Traces {

    static final String ENDPOINT = "tracing.endpoint";

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final TextMapGetter<String> TRACEPARENT = new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(String traceparent) {
            return List.of(RequestTrace.HEADER);
        }

        @Override
        public @Nullable String get(@Nullable String traceparent, String name) {
            return name.equals(RequestTrace.HEADER) ? traceparent : null;
        }
    };

    private final SdkTracerProvider provider;
    private final Tracer tracer;

    CollectedTraces(@Property(name = ENDPOINT) String endpoint, @Property(name = "service.name") String service,
            @Property(name = "service.instance") String instance) {
        provider = SdkTracerProvider.builder()
                .setResource(Resource.create(Attributes.of(AttributeKey.stringKey("service.name"), service,
                        AttributeKey.stringKey("service.instance.id"), instance)))
                .addSpanProcessor(BatchSpanProcessor.builder(exporter(endpoint))
                        .setScheduleDelay(Duration.ofSeconds(1)).build())
                .build();
        tracer = provider.get("org.pprnet");
    }

    private static SaidOnce exporter(String endpoint) {
        return new SaidOnce(OtlpHttpSpanExporter.builder().setEndpoint(endpoint.replaceFirst("/$", "") + "/v1/traces")
                .setConnectTimeout(PATIENCE).setTimeout(PATIENCE).build());
    }

    /** Begins the span of a request, in the trace that its caller names, or in one of its own. */
    Span begin(String name, @Nullable String traceparent) {
        return tracer.spanBuilder(name).setParent(context(traceparent)).setSpanKind(SpanKind.SERVER).startSpan();
    }

    /** How what follows from a span names it. */
    static String traceparent(Span span) {
        return "00-%s-%s-%s".formatted(span.getSpanContext().getTraceId(), span.getSpanContext().getSpanId(),
                span.getSpanContext().getTraceFlags().asHex());
    }

    @Override
    public void note(String stage, long position, @Nullable String traceparent, Instant begun, Instant ended) {
        Context parent = context(traceparent);
        if (Span.fromContext(parent).getSpanContext().isValid()) {
            // Of two machines, whose clocks may differ.
            Instant end = ended.isBefore(begun) ? begun : ended;
            tracer.spanBuilder(stage).setParent(parent).setStartTimestamp(begun)
                    .setAttribute("pprnet.position", position).startSpan().end(end);
        }
    }

    private static Context context(@Nullable String traceparent) {
        return traceparent == null
                ? Context.root()
                : W3CTraceContextPropagator.getInstance().extract(Context.root(), traceparent, TRACEPARENT);
    }

    /** What is not sent yet is sent, unless that takes long. */
    @PreDestroy
    void close() {
        provider.shutdown().join(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    }
}
