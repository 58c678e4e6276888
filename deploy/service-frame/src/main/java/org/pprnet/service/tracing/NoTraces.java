package org.pprnet.service.tracing;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;

/** What stands in where no collector is named. */
@Factory
final class NoTraces {

    @Singleton
    @Requires(missingBeans = Traces.class)
    Traces none() {
        return Traces.NONE;
    }
}
