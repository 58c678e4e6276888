package org.pprnet.service.following;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.convert.format.MapFormat;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.pprnet.events.log.LogSettings;
import org.pprnet.events.log.ReaderSettings;

/** Where the log is and who reads it, from the service's settings. */
@Factory
final class LogConfiguration {

    @Singleton
    @Requires(missingBeans = LogSettings.class)
    LogSettings logSettings(
            @Property(name = "log.bootstrap-servers") String bootstrapServers,
            @Property(name = "log.prefix") String prefix,
            @Property(name = "log.client") @MapFormat(transformation = MapFormat.MapTransformation.FLAT) Map<String, String> client) {
        return new LogSettings(bootstrapServers, prefix, byKafkasNames(client));
    }

    /** A variable LOG_CLIENT_A_B may be meant as a.b or as a-b, and is given as both: no setting of Kafka's has a hyphen. */
    private static Map<String, String> byKafkasNames(Map<String, String> client) {
        Map<String, String> settings = new HashMap<>(client);
        settings.keySet().removeIf(name -> name.contains("-"));
        return settings;
    }

    @Singleton
    @Requires(missingBeans = ReaderSettings.class)
    ReaderSettings readerSettings(
            @Property(name = "service.name") String service,
            @Property(name = "service.instance") String instance) {
        return ReaderSettings.following(service, instance);
    }

    /** Ticks in milliseconds: what is stored and what is sent as JSON is then the same instant. */
    @Singleton
    @Requires(missingBeans = Clock.class)
    Clock clock() {
        return Clock.tickMillis(ZoneOffset.UTC);
    }
}
