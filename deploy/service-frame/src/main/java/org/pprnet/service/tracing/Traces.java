package org.pprnet.service.tracing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Is told of the stages that an event goes through behind the request that caused it. Quick, and never in the way. */
public interface Traces {

    /** Where no traces are collected. */
    Traces NONE = (_, _, _, _, _) -> {};

    /**
     * Notes a stage as a part of the request's trace.
     *
     * @param stage what it is called
     * @param position of the event
     * @param traceparent the W3C trace context of the request; nothing is noted where it has none
     */
    void note(String stage, long position, @Nullable String traceparent, Instant begun, Instant ended);
}
