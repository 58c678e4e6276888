package org.pprnet.events.log;

import static java.util.Objects.requireNonNull;

/**
 * Who reads the log.
 *
 * @param service the consumer's name; its instances share the work, one of them applying at a time
 * @param instance this instance's name, unique among the instances of the service; the same after a restart, so that a
 *     restarted instance goes on at once
 */
public record ReaderSettings(String service, String instance) {
    public ReaderSettings {
        requireNonNull(service, "service is null");
        requireNonNull(instance, "instance is null");
    }
}
