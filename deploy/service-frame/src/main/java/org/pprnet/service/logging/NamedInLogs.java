package org.pprnet.service.logging;

import ch.qos.logback.classic.LoggerContext;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Property;
import org.slf4j.LoggerFactory;

/** Lets each line of the log say whose it is, from when the settings are known. */
@Context
final class NamedInLogs {

    static final String SERVICE = "service";
    static final String INSTANCE = "instance";

    NamedInLogs(@Property(name = "service.name", defaultValue = "service") String service,
            @Property(name = "service.instance") String instance) {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logs) {
            logs.putProperty(SERVICE, service);
            logs.putProperty(INSTANCE, instance);
        }
    }
}
